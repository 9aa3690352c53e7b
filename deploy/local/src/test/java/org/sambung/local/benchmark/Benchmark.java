package org.sambung.local.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sambung.testing.Ports;

/** What Sambung costs, beside the same rows without it. {@code mvn verify -Pbenchmark} runs it, see the README. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) throws SQLException {
        var settings = Settings.ofSystemProperties();
        var figures = new Figures(settings.output(), System.out);
        figures.fact("java", javaVersion(settings.java()));
        figures.fact("cores", Runtime.getRuntime().availableProcessors());
        figures.fact("clients", settings.clients());
        figures.fact("commit", commit());
        figures.say("the load generator shares the processors with what it measures");
        try (var ground = new Ground(settings)) {
            var referrals = Ports.free();
            var minimal = Ports.free();
            ground.service("referral-service", referrals, List.of()).readyAt(referrals);
            Baseline.create(ground);
            ground.minimal(minimal).listeningOn(minimal);
            var population = new Population(ground);
            population.settle();
            population.growTo(Math.min(settings.rows(), 10_000));
            figures.fact("rows", population.rows());
            if (settings.wants("create")) {
                create(ground, settings, figures, population.doctors(), referrals, minimal);
            }
        }
        figures.say("kept in " + settings.output());
    }

    private static void create(
            Ground ground, Settings settings, Figures figures, List<Doctor> doctors, int referrals, int minimal)
            throws SQLException {
        var bare = new ArrayList<BareSql.Unit>();
        for (int i = 0; i < settings.clients(); i++) {
            bare.add(BareDraft.on(BareSql.Unit.open(ground), doctors));
        }
        var contestants = List.<Contestant>of(
                new OverHttp("sambung", new Load(referrals, settings.clients()), () -> {
                    var doctor = Doctor.anyOf(doctors);
                    var draft = Letters.draft(doctor.anyPatient(), doctor.partner());
                    return Request.post("/v1/referrals", doctor.token(), draft, 201);
                }),
                new OverHttp("minimal", new Load(minimal, settings.clients()), () -> {
                    var doctor = Doctor.anyOf(doctors);
                    return Request.post("/referrals", null, Letters.minimalDraft(doctor.anyPatient(), doctor), 201);
                }),
                new BareSql(bare));
        new Race(ground, settings, figures).run("create", contestants);
        contestants.forEach(Contestant::close);
    }

    private static String javaVersion(Path java) {
        try {
            return Files.readAllLines(java.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
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
