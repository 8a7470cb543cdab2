package io.timetracker.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.timetracker.testing.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rows say what the text says, whatever is done to the entry. */
@Tag("engine")
class TagRowsTests extends TagsTest {

    @Autowired
    TagFilling filling;

    @Test
    void anEntrysTagsAreRowsAndItsTextStaysAsItWasSent() {
        var entry = hour(css + " ,, " + layout + "," + css.toUpperCase());

        assertThat(read(entry).tags()).isEqualTo(css + " ,, " + layout + "," + css.toUpperCase());
        assertThat(rows(entry.id())).isEqualTo(keys(css, layout));
        assertThat(tag(css).name()).isEqualTo(css);
    }

    @Test
    void theyGoWithTheEntryAndComeBackWithIt() {
        var entry = hour(css);

        timekeeping.delete(entry.id(), null, null, ada.user());
        assertThat(rows(entry.id())).isEmpty();

        timekeeping.restore(entry.id(), ada.user());
        assertThat(rows(entry.id())).isEqualTo(keys(css));
    }

    @Test
    void aTimerThatIsTaggedWhileItRunsKeepsThemWhenItStops() {
        var timer = timekeeping.startTimer(new StartTimer(website, null, null), ada.user());
        retagged(timer, css);
        timekeeping.stopTimer(ada.user());
        assertThat(rows(timer.id())).isEqualTo(keys(css));

        retagged(timer, "");
        assertThat(rows(timer.id())).isEmpty();
    }

    @Test
    void whateverIsDoneTheRowsAreTheSplitText() {
        var random = new Random(20261130);
        var words = IntStream.range(0, 6).mapToObj(each -> World.unique("Tag")).toList();
        var entries = new ArrayList<TimeEntryView>();
        for (var act = 0; act < 120; act++) {
            var text = text(words, random);
            var some = entries.isEmpty() ? null : entries.get(random.nextInt(entries.size()));
            if (some == null || random.nextInt(4) == 0) {
                entries.add(hour(text));
            } else if (random.nextInt(5) == 0) {
                timekeeping.delete(some.id(), null, null, ada.user());
                timekeeping.restore(some.id(), ada.user());
            } else {
                retagged(some, text);
            }
        }

        for (var entry : entries) {
            assertThat(rows(entry.id())).isEqualTo(keys(read(entry).tagList().toArray(String[]::new)));
        }
        for (var word : words) {
            var bearing = entries.stream()
                    .filter(entry -> read(entry).tagList().stream().anyMatch(word::equalsIgnoreCase))
                    .count();
            assertThat(use(word)).isEqualTo(new TagUse(bearing, bearing * 3600));
        }
    }

    private static String text(List<String> words, Random random) {
        return random.ints(random.nextInt(5), 0, words.size())
                .mapToObj(words::get)
                .map(word -> random.nextBoolean() ? word : " " + word.toLowerCase())
                .collect(Collectors.joining(random.nextBoolean() ? "," : " ,"));
    }

    /** Each would make the same rows. */
    @Test
    void aNewTagThatManyUseAtOnceIsMadeOnce() throws Exception {
        var people = IntStream.range(0, 6).mapToObj(each -> world.person("ada")).toList();
        var projects = people.stream()
                .map(person -> new io.timetracker.projects.ProjectId(world.project(person, "Website")))
                .toList();
        var together = new CyclicBarrier(people.size());
        var start = Instant.parse("2025-03-03T09:00:00Z");
        var span = new When.Span(start, start.plusSeconds(3600));

        try (var threads = Executors.newFixedThreadPool(people.size())) {
            var all = IntStream.range(0, people.size())
                    .mapToObj(each -> threads.submit(() -> {
                        together.await();
                        // In every order: whoever locks one after the other must not meet another who does it
                        // backwards.
                        var tags = each % 2 == 0 ? css + "," + layout : layout + "," + css;
                        var time = LogTime.of(span, Booking.on(projects.get(each)), null, tags);
                        return timekeeping.log(time, people.get(each).user());
                    }))
                    .toList();
            for (var each : all) {
                assertThat(rows(each.get().id())).isEqualTo(keys(css, layout));
            }
        }
        assertThat(jdbc.sql("select count(*) from tag where name_key = ?")
                        .param(TagNames.key(css))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theFirstStartGivesEntriesOfOldTheirRowsAndTheNextOneNothing() {
        var old = List.of(hour(css + "," + layout), hour(css), hour(null));
        old.forEach(entry -> jdbc.sql("delete from time_entry_tag where entry_id = ?")
                .param(entry.id().value())
                .update());
        jdbc.sql("update tag_guard set filled = false").update();

        filling.start();

        assertThat(old).extracting(entry -> rows(entry.id())).containsExactly(keys(css, layout), keys(css), keys());
        assertThat(statements.during(() -> {
                    filling.start();
                    return null;
                }))
                .hasSize(1);
        jdbc.sql("update tag_guard set filled = false").update();
        filling.start();
        assertThat(old).extracting(entry -> rows(entry.id())).containsExactly(keys(css, layout), keys(css), keys());
    }
}
