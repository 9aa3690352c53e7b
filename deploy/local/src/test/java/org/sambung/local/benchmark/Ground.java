package org.sambung.local.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sambung.testing.Directory;
import org.sambung.testing.IdentityProvider;
import org.sambung.testing.KafkaBroker;
import org.sambung.testing.Keys;
import org.sambung.testing.Ports;
import org.sambung.testing.Postgres;

/** PostgreSQL, Kafka and an OpenID provider of its own for one run, and what is started on them. */
final class Ground implements AutoCloseable {

    private final Settings settings;
    private final Path root = Path.of(System.getProperty("sambung.root", ".")).toAbsolutePath();
    private final Path directory = Directory.forOneRun();
    private final int kafkaPort = Ports.free();
    private final Deque<RunningJvm> running = new ArrayDeque<>();
    private final Map<String, Long> pids = new HashMap<>();
    private final String aeadKeys = Keys.aead();
    private final String hashKeys = Keys.prf();
    private boolean closed;
    private final Postgres postgres;
    private final IdentityProvider identityProvider;

    Ground(Settings settings) {
        this.settings = settings;
        try {
            postgres = Postgres.start(directory, 0, Postgres.DURABLE);
            identityProvider = IdentityProvider.start(Ports.free());
            startKafka();
            referrals().demandDurability();
            pids.put("postgres", postmaster());
            pids.put("load", ProcessHandle.current().pid());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startKafka() {
        var kafka = started(new RunningJvm(
                "kafka",
                logs(),
                Path.of(System.getProperty("java.home")),
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        directory.toString(),
                        Integer.toString(kafkaPort),
                        Integer.toString(Ports.free())),
                Map.of()));
        kafka.listeningOn(kafkaPort);
        KafkaBroker.createTopics(kafka());
    }

    /** A service; not yet ready when this returns. */
    RunningJvm service(String name, int port) {
        return service(name, port, new Packaging(settings.java(), List.of(), Packaging.USUAL));
    }

    RunningJvm service(String name, int port, Packaging packaging) {
        return started(new RunningJvm(
                name,
                logs(),
                packaging.java(),
                arguments(packaging.more(), packaging.jar(root.resolve(name))),
                Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "SAMBUNG_PORT",
                        Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        url("${sambung.database}"),
                        "QUARKUS_FLYWAY_MIGRATE_AT_START",
                        "true",
                        "QUARKUS_FLYWAY_PASSWORD",
                        "trusted",
                        "KAFKA_BOOTSTRAP_SERVERS",
                        kafka(),
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        identityProvider.url(),
                        "SAMBUNG_SEAL_KEYSET",
                        aeadKeys,
                        "SAMBUNG_SEAL_HASH_KEYSET",
                        hashKeys,
                        "SAMBUNG_WEBHOOK_ALLOWED_ADDRESSES",
                        "localhost")));
    }

    /** The minimal endpoint, on the referral service's database. */
    RunningJvm minimal(int port) {
        return minimal(port, new Packaging(settings.java(), List.of(), Packaging.USUAL));
    }

    RunningJvm minimal(int port, Packaging packaging) {
        return started(new RunningJvm(
                "minimal",
                logs(),
                packaging.java(),
                arguments(packaging.more(), packaging.jar(root.resolve("deploy/local/minimal"))),
                Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        url("referrals") + "?currentSchema=" + Baseline.SCHEMA,
                        "QUARKUS_DATASOURCE_USERNAME",
                        "referrals_owner")));
    }

    private List<String> arguments(List<String> more, Path jar) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build first");
        }
        var arguments = new ArrayList<>(settings.jvm());
        arguments.addAll(more);
        arguments.add("-jar");
        arguments.add(jar.toString());
        return arguments;
    }

    private RunningJvm started(RunningJvm process) {
        running.push(process);
        pids.put(process.name(), process.pid());
        return process;
    }

    void stop(RunningJvm process) {
        process.close();
        running.remove(process);
        pids.remove(process.name());
    }

    /** Processor seconds that each party has used so far. */
    Map<String, Double> processorSeconds() {
        var used = new HashMap<String, Double>();
        pids.forEach((name, pid) -> used.put(name, ProcFiles.processorSecondsOfFamily(pid)));
        // Its children are the others.
        used.put("load", ProcFiles.processorSeconds(pids.get("load")));
        return used;
    }

    String token(String subject, Map<String, Object> claims) {
        return identityProvider.token(subject, claims);
    }

    ReferralsDatabase referrals() {
        return new ReferralsDatabase(postgres, "referrals");
    }

    /** What the services seal with. */
    String sealKeys() {
        return aeadKeys;
    }

    String kafka() {
        return "localhost:" + kafkaPort;
    }

    private String url(String database) {
        return postgres.jdbcUrl(database);
    }

    Path directory() {
        return directory;
    }

    private Path logs() {
        return directory.resolve("logs");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgres-data/postmaster.pid"))
                .get(0)
                .strip());
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        // What was started first, the broker, ends last.
        while (!running.isEmpty()) {
            stop(running.peek());
        }
        identityProvider.close();
        postgres.close();
        try {
            Directory.delete(directory);
        } catch (IOException e) {
            System.err.println("could not delete " + directory);
        }
    }
}
