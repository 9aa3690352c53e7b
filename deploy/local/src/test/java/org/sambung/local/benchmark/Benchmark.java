package org.sambung.local.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.sambung.testing.Ports;

/** What Sambung costs, beside the same rows without it. {@code mvn verify -Pbenchmark} runs it, see the README. */
public final class Benchmark {

    private static final int FEW_ROWS = 10_000;
    private static final List<Trial> WITH_FEW_ROWS = List.of(
            new Creating(),
            new Recommending(),
            new Reading(),
            new Listing(),
            new Working(),
            new Telling(),
            new Notifying(),
            new Taking());
    private static final List<Trial> WITH_MANY_ROWS = List.of(new Reading(), new Listing(), new Working());

    private Benchmark() {}

    public static void main(String[] args) throws SQLException {
        var settings = Settings.ofSystemProperties();
        var figures = new Figures(settings.output(), System.out);
        figures.fact("java", Jdk.at(settings.java()).version());
        figures.fact("cores", Runtime.getRuntime().availableProcessors());
        figures.fact("clients", settings.clients());
        figures.fact("commit", commit());
        figures.say("the load generator shares the processors with what it measures");
        try (var ground = new Ground(settings)) {
            // Ctrl-C leaves nothing running either.
            Runtime.getRuntime().addShutdownHook(new Thread(ground::close));
            var population = new Population(ground.referrals(), ground.sealKeys(), ground::token);
            measure(new Site(ground, settings, figures, population, Ports.free(), Ports.free()));
        }
        figures.printTable();
        figures.say("kept in " + settings.output());
    }

    private static void measure(Site site) throws SQLException {
        var ground = site.ground();
        var settings = site.settings();
        var referrals = ground.service("referral-service", site.referrals());
        referrals.readyAt(site.referrals());
        Baseline.create(ground.referrals());
        var minimal = ground.minimal(site.minimal());
        minimal.listeningOn(site.minimal());
        site.population().settle();
        run(site, WITH_FEW_ROWS, Math.min(settings.rows(), FEW_ROWS));
        if (settings.rows() > FEW_ROWS) {
            run(site, WITH_MANY_ROWS, settings.rows());
        }
        site.figures().add("memory.loaded.referral-service", ProcFiles.residentMemory(referrals.pid()), "MiB");
        site.figures().add("memory.loaded.minimal", ProcFiles.residentMemory(minimal.pid()), "MiB");
        ground.stop(referrals);
        ground.stop(minimal);
        var starting = new Starting();
        if (settings.wants(starting.name())) {
            starting.run(site);
        }
    }

    private static void run(Site site, List<Trial> trials, int rows) throws SQLException {
        var wanted = trials.stream()
                .filter(trial -> site.settings().wants(trial.name()))
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        site.figures().say("laying in " + rows + " referrals");
        site.population().growTo(rows);
        site.figures().fact("rows", rows);
        for (var trial : wanted) {
            trial.run(site);
        }
    }

    private static String commit() {
        try {
            var git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.matches("[0-9a-z-]+") ? said : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}
