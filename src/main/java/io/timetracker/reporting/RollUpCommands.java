package io.timetracker.reporting;

import io.timetracker.platform.problems.Conflict;
import io.timetracker.platform.startup.ConsoleCommand;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators do with roll-ups, from the console; also while nodes serve. */
@Configuration(proxyBeanMethods = false)
class RollUpCommands {

    private static final Duration LOOK = Duration.ofMillis(200);

    @Bean
    ConsoleCommand verifyRollUps(RollUpDesk desk, RollUpRunner runner, RollUpRuns runs) {
        return new Command("verify-roll-ups", RollUpRun.Kind.CHECK, desk, runner, runs);
    }

    @Bean
    ConsoleCommand rebuildRollUps(RollUpDesk desk, RollUpRunner runner, RollUpRuns runs) {
        return new Command("rebuild-roll-ups", RollUpRun.Kind.REBUILD, desk, runner, runs);
    }

    private record Command(String name, RollUpRun.Kind kind, RollUpDesk desk, RollUpRunner runner, RollUpRuns runs)
            implements ConsoleCommand {

        @Override
        public Outcome run() {
            try {
                return outcome(ended(desk.begin(kind, null)));
            } catch (Conflict busy) {
                return new Outcome(
                        "The roll-ups are being checked or added up already. Try again when that has ended.", 2);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return new Outcome("The roll-ups were not looked at to the end: a node goes on with it.", 2);
            }
        }

        private RollUpRun ended(RollUpRunId id) throws InterruptedException {
            while (true) {
                var run = runs.find(id).orElseThrow();
                if (!run.isGoing()) {
                    return run;
                }
                runner.run();
                // Another node may have its turn.
                Thread.sleep(LOOK);
            }
        }

        private Outcome outcome(RollUpRun run) {
            var people = run.done() - run.failed();
            var failed = run.failed() == 0 ? "" : " %d failed: the log says why.".formatted(run.failed());
            if (kind == RollUpRun.Kind.CHECK) {
                return new Outcome(
                        "Roll-ups checked: %d people, %d cells wrong.%s".formatted(people, run.wrongCells(), failed),
                        run.isSound() ? 0 : 1);
            }
            return new Outcome(
                    "Roll-ups added up anew: %d people, %d cells put right.%s"
                            .formatted(people, run.wrongCells(), failed),
                    run.failed() == 0 ? 0 : 1);
        }
    }
}
