package io.timetracker.time;

import io.timetracker.platform.demo.DemoPart;
import io.timetracker.platform.demo.DemoPlan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what demo entries are tagged with, and a few colours. */
@Component
@Order(DemoPart.TOTALS)
class DemoTags implements DemoPart {

    private final TagFilling filling;
    private final JdbcClient jdbc;

    DemoTags(TagFilling filling, JdbcClient jdbc) {
        this.filling = filling;
        this.jdbc = jdbc;
    }

    @Override
    public void fill(DemoPlan plan) {
        filling.fill();
        var colors = TagColor.values();
        var tags = jdbc.sql("select id from tag order by name_key")
                .query(Long.class)
                .list();
        for (var place = 0; place < tags.size(); place++) {
            if (place % 4 != 3) {
                jdbc.sql("update tag set color = ? where id = ?")
                        .params(colors[place % colors.length].wire(), tags.get(place))
                        .update();
            }
        }
    }
}
