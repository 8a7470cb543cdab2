package io.timetracker.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jdbc.test.autoconfigure.DataJdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("engine")
@DataJdbcTest
class EngineSliceTests {

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSliceRunsOnTheEngineToo() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName().equals("H2"))
                    .isNotEqualTo("servers".equals(System.getProperty("timetracker.test.engine")));
        }
    }

    @Test
    void aSliceHasTheTablesOfTheProduct() {
        var changes = jdbc.sql("select count(*) from DATABASECHANGELOG")
                .query(Long.class)
                .single();

        assertThat(changes).isPositive();
    }
}
