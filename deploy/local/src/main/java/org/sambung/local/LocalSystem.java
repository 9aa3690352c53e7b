package org.sambung.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sambung.local.hospital.SampleHospital;
import org.sambung.testing.IdentityProvider;
import org.sambung.testing.KafkaBroker;
import org.sambung.testing.Postgres;

/** The whole of Sambung on one machine: PostgreSQL, Kafka, an OpenID provider, the three services, a hospital. */
public final class LocalSystem {

    public static final List<String> SERVICES = List.of("agreements-service", "referral-service", "visit-service");

    private static final String KAFKA = "kafka";

    /** For programs that run for minutes, many on one machine: compiled quickly, as Quarkus's own development mode does. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** Heap bound of a service; with it a service stays under 400 MB resident. */
    private static final List<String> SERVICE_JVM =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=160m", "-Xss512k", QUICK);

    private final Places places;
    private final Processes processes;
    private final Narrator narrator;
    private final Wiring wiring;
    private volatile Postgres postgres;
    private volatile IdentityProvider identityProvider;
    private volatile SealKeys keys;
    private volatile CompletableFuture<Void> database = CompletableFuture.completedFuture(null);

    LocalSystem(Places places, Narrator narrator) {
        this(places, narrator, Wiring.direct(places));
    }

    public LocalSystem(Places places, Narrator narrator, Wiring wiring) {
        this.places = places;
        this.narrator = narrator;
        this.wiring = wiring;
        this.processes = new Processes(places.directory().resolve("logs"));
    }

    /** Starts everything and waits until it is ready. */
    public void start() {
        database = CompletableFuture.runAsync(this::startPostgres);
        var broker = CompletableFuture.runAsync(this::startKafka);
        var identity = CompletableFuture.runAsync(this::startIdentityProvider);
        CompletableFuture.allOf(database, broker, identity).join();
        keys = new SealKeys(places.directory());
        var services = SERVICES.stream()
                .map(service -> CompletableFuture.runAsync(() -> startService(service)))
                .toList();
        var hospital = startHospital();
        services.forEach(CompletableFuture::join);
        hospital.join();
    }

    public void startPostgres() {
        // The embedded default answers before a commit is written; killed, it would lose what it has said.
        var written = Map.of("synchronous_commit", "on");
        narrator.timed("PostgreSQL", () -> postgres = Postgres.start(places.directory(), places.postgres(), written));
    }

    private void startIdentityProvider() {
        narrator.timed("OpenID provider", () -> identityProvider = IdentityProvider.start(places.identity()));
    }

    /** In a process of its own, as the services are: so it can be killed like them. */
    public void startKafka() {
        narrator.timed("Kafka", () -> {
            var arguments = new ArrayList<>(List.of(
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    QUICK,
                    "-Dsambung.run=" + places.directory(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    KafkaBroker.class.getName(),
                    places.directory().toString(),
                    Integer.toString(places.kafka()),
                    Integer.toString(places.kafkaController())));
            if (wiring.behind() != 0) {
                arguments.add(Integer.toString(wiring.behind()));
                arguments.add(Integer.toString(wiring.kafka()));
            }
            var kafka = processes.java(KAFKA, arguments, Map.of());
            Readiness.ofPort(places.kafka(), kafka, processes.log(KAFKA));
            KafkaBroker.createTopics("localhost:" + places.kafka());
        });
    }

    void killKafka() {
        kill(KAFKA);
    }

    /** As a power cut would: a service, or Kafka. */
    public void kill(String name) {
        try {
            process(name).destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process of a service, or of Kafka. */
    public Process process(String name) {
        return processes.running(name);
    }

    /** As a power cut would: its children find out by themselves that they are alone. */
    public void killPostgres() {
        var postmaster = Leftovers.postmaster(places.directory()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        postgres.close();
    }

    /** Starts it anew if it has given up by itself, as it does when it cannot write its log. */
    public void revivePostgres() {
        if (Leftovers.postmaster(places.directory())
                .filter(ProcessHandle::isAlive)
                .isEmpty()) {
            postgres.close();
            startPostgres();
        }
    }

    /** As operations would; the data stays. */
    void stopPostgres() {
        postgres.close();
    }

    /** Starts a service that does not run, and waits until it is ready. */
    public void startService(String name) {
        narrator.timed(name, () -> {
            var arguments = new ArrayList<>(SERVICE_JVM);
            arguments.addAll(wiring.jvm());
            // So that ps tells which run a process belongs to.
            arguments.add("-Dsambung.run=" + places.directory());
            arguments.add("-jar");
            arguments.add(root().resolve(name)
                    .resolve("target/quarkus-app/quarkus-run.jar")
                    .toString());
            var port = places.of(name);
            var environment = new HashMap<>(environment(port));
            environment.putAll(forBrowsers());
            if (name.equals("agreements-service")) {
                // Nobody waits a minute for a notice here.
                environment.put("SAMBUNG_EXPIRY_NOTICES_EVERY", "3s");
            }
            if (name.equals("referral-service")) {
                environment.put("SAMBUNG_WEBHOOK_ALLOWED_ADDRESSES", "localhost");
            }
            var process = processes.java(name, arguments, environment);
            Readiness.ofService(URI.create(url(port) + "/q/health/ready"), process, processes.log(name));
        });
    }

    private Map<String, String> environment(int port) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "SAMBUNG_PORT",
                Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + wiring.postgres() + "/${sambung.database}",
                "QUARKUS_FLYWAY_MIGRATE_AT_START",
                "true",
                "QUARKUS_FLYWAY_PASSWORD",
                "trusted",
                "KAFKA_BOOTSTRAP_SERVERS",
                "localhost:" + wiring.kafka(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                identityProvider.url(),
                "SAMBUNG_SEAL_KEYSET",
                keys.aead(),
                "SAMBUNG_SEAL_HASH_KEYSET",
                keys.prf());
    }

    /** Web pages on this machine may call the services, and Swagger UI logs in at the provider. */
    private Map<String, String> forBrowsers() {
        return Map.of(
                "QUARKUS_HTTP_CORS_ENABLED",
                "true",
                "QUARKUS_HTTP_CORS_ORIGINS",
                "/https?://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?/",
                "SAMBUNG_LOGIN_AUTHORIZATION_URL",
                identityProvider.url() + "/authorize",
                "SAMBUNG_LOGIN_TOKEN_URL",
                identityProvider.url() + "/token");
    }

    private CompletableFuture<Void> startHospital() {
        return CompletableFuture.runAsync(() -> narrator.timed("sample hospital", () -> {
            var process = processes.java(
                    "hospital",
                    List.of(
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-Dsambung.run=" + places.directory(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SampleHospital.class.getName(),
                            Integer.toString(places.hospital())),
                    Map.of());
            Readiness.ofPort(places.hospital(), process, processes.log("hospital"));
        }));
    }

    public Places places() {
        return places;
    }

    public IdentityProvider identityProvider() {
        return identityProvider;
    }

    public static String url(int port) {
        return "http://localhost:" + port;
    }

    public static Path root() {
        return Path.of(System.getProperty("sambung.root", ".")).toAbsolutePath();
    }

    /** Ends everything that was started, also when it was interrupted half-way; safe to call at any moment. */
    public void close() {
        processes.close();
        if (identityProvider != null) {
            identityProvider.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        Leftovers.end(places.directory());
        // A start that was under way goes on in its thread until what it waits for has been ended.
        for (int look = 0; look < 100 && !database.isDone(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            Leftovers.end(places.directory());
        }
    }
}
