package org.sambung.platform.audit.chain;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The operator's command: recomputes the service's audit chains and ends with 0 if they are intact, 1 if not, 2 if database
 * or broker could not be read. Starts no service; takes the service's own configuration and the relay's password. The
 * argument is a tenant; without one all are looked at.
 *
 * <pre>{@code java -cp 'app/*:lib/boot/*:lib/main/*' org.sambung.platform.audit.chain.VerifyAudit}</pre>
 */
public final class VerifyAudit {

    private static final int BEHIND_THE_PLATFORMS_OWN = 250;

    private VerifyAudit() {}

    public static void main(String... arguments) throws IOException {
        // Else the log manager on the class path complains.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(verify(configuration(), arguments.length == 0 ? null : arguments[0]));
    }

    private static SmallRyeConfig configuration() throws IOException {
        var loader = VerifyAudit.class.getClassLoader();
        return new SmallRyeConfigBuilder()
                .forClassLoader(loader)
                .addDefaultInterceptors()
                .addDefaultSources()
                .withSources(new PropertiesConfigSource(
                        loader.getResource("application.properties"), BEHIND_THE_PLATFORMS_OWN))
                .build();
    }

    /** What the services are told of the broker, from properties as from the environment. */
    private static Map<String, Object> broker(SmallRyeConfig config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.matches("(?i)kafka[._].+"))
                .collect(Collectors.toMap(
                        name -> name.substring("kafka.".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        name -> config.getValue(name, String.class),
                        (one, same) -> one));
    }

    private static int verify(SmallRyeConfig config, String tenant) {
        var anchors = new AuditAnchors(broker(config), config.getValue("sambung.outbox.topic", String.class));
        try (var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.relay.jdbc.url", String.class),
                config.getValue("quarkus.datasource.relay.username", String.class),
                config.getOptionalValue("quarkus.datasource.relay.password", String.class)
                        .orElse(null))) {
            var found = new VerifyingAudit(connection, anchors.read()).verify(tenant, Duration.ofDays(1));
            found.tenants().forEach(VerifyAudit::tell);
            System.out.println(found.intact() ? "intact" : "DAMAGED");
            return found.intact() ? 0 : 1;
        } catch (SQLException | AuditAnchors.AnchorsAway e) {
            System.err.println("not verified: " + e.getClass().getSimpleName());
            return 2;
        } finally {
            anchors.close();
        }
    }

    private static void tell(Verification.Tenant chain) {
        System.out.printf(
                "%s rows=%d head=%d:%s anchored=%s unchained=%d %s%n",
                chain.tenant(),
                chain.rows(),
                chain.head().number(),
                chain.head().hash(),
                chain.anchor() == null ? "none" : Long.toString(chain.anchor().number()),
                chain.unchained(),
                chain.damage() == null
                        ? "ok"
                        : chain.damage().what() + " at " + chain.damage().position());
    }
}
