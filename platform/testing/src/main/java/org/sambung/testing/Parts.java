package org.sambung.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.sambung.testing.database.RoundTrips;

/** Starts the real parts once for all tests of a module, and tells the service where they are. */
public final class Parts implements QuarkusTestResourceLifecycleManager {

    private static Parts running;

    private Path directory;
    private Postgres postgres;
    private RoundTrips roundTrips;
    private KafkaBroker kafka;
    private IdentityProvider identityProvider;

    @Override
    public Map<String, String> start() {
        directory = Directory.forOneRun();
        postgres = Postgres.start(directory, 0);
        roundTrips = RoundTrips.before(postgres.port());
        var guarded = Ports.free();
        kafka = KafkaBroker.startGuarded(directory, Ports.free(), Ports.free(), guarded);
        KafkaBroker.createTopics(kafka.bootstrapServers());
        identityProvider = IdentityProvider.start(0);
        running = this;
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", Postgres.jdbcUrl(roundTrips.port(), "${sambung.database}")),
                Map.entry("quarkus.flyway.migrate-at-start", "true"),
                // Without a password Quarkus would migrate as the app role; this server trusts its own machine.
                Map.entry("quarkus.flyway.password", "trusted"),
                // The service gives its name and password, as a secured broker asks of all its clients.
                Map.entry("kafka.bootstrap.servers", "localhost:" + guarded),
                Map.entry("kafka.security.protocol", KafkaBroker.credentials().get("security.protocol")),
                Map.entry("kafka.sasl.mechanism", KafkaBroker.credentials().get("sasl.mechanism")),
                Map.entry("kafka.sasl.jaas.config", KafkaBroker.credentials().get("sasl.jaas.config")),
                // Tests that set the clock make old rows; those that count rows must not see them go.
                Map.entry("sambung.outbox.keep", "36500d"),
                Map.entry("sambung.notification.keep", "36500d"),
                // So that a test sees one without waiting for a quarter of a minute.
                Map.entry("sambung.stream.heartbeat", "1s"),
                Map.entry("sambung.audit.anchor-every", "1s"),
                Map.entry("quarkus.oidc.auth-server-url", identityProvider.url()),
                Map.entry("quarkus.log.console.json.enabled", "false"),
                Map.entry("quarkus.log.category.\"kafka\".level", "ERROR"),
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "ERROR"),
                Map.entry("quarkus.log.category.\"com.squareup\".level", "ERROR"),
                Map.entry("sambung.seal.keyset", Keys.aead().replace("$", "$$")),
                Map.entry("sambung.seal.hash-keyset", Keys.prf().replace("$", "$$")));
    }

    public static Postgres postgres() {
        return running.postgres;
    }

    /** What the service says to PostgreSQL. */
    public static RoundTrips roundTrips() {
        return running.roundTrips;
    }

    public static String kafka() {
        return running.kafka.bootstrapServers();
    }

    public static IdentityProvider identityProvider() {
        return running.identityProvider;
    }

    @Override
    public void stop() {
        identityProvider.close();
        kafka.close();
        roundTrips.close();
        postgres.close();
        try {
            Directory.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
