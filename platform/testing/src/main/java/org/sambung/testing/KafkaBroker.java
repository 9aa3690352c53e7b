package org.sambung.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker (KRaft, broker and controller in one). Runs in this process, or in its own by {@link #main}. */
public final class KafkaBroker implements AutoCloseable {

    public static final List<String> TOPICS = List.of("agreements", "referrals", "visits");

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Arguments: directory, broker port, controller port; and, where something stands between it and its clients, another
     * port, and the one that they are told instead. Runs until it is stopped.
     */
    public static void main(String[] args) {
        var ports = Stream.of(args).skip(1).mapToInt(Integer::parseInt).toArray();
        var more = ports.length > 2 ? behind(ports[0], ports[1], ports[2], ports[3]) : "";
        var broker = start(Path.of(args[0]), ports[0], ports[1], more);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        broker.server.awaitShutdown();
    }

    /** @param directory holds the log; a log found there is kept and used */
    public static KafkaBroker start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, "");
    }

    /** With one more port, where it asks for {@link #credentials}. */
    static KafkaBroker startGuarded(Path directory, int port, int controllerPort, int guarded) {
        return start(directory, port, controllerPort, guarded(port, controllerPort, guarded));
    }

    /** What a client says to the guarded port, by the names of Kafka's own settings. */
    static Map<String, String> credentials() {
        return Map.of(
                "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", LOGIN + " username=\"service\" password=\"publicly-known\";");
    }

    private static KafkaBroker start(Path directory, int port, int controllerPort, String more) {
        try {
            var log = directory.resolve("kafka-log");
            var text = properties(log, port, controllerPort) + more;
            var file = Files.writeString(Files.createDirectories(directory).resolve("kafka.properties"), text);
            if (!Files.exists(log.resolve("meta.properties"))) {
                format(file);
            }
            var properties = new Properties();
            properties.load(new StringReader(text));
            var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** The topics of the three services and their dead-letter topics, as operations would create them. */
    public static void createTopics(String bootstrapServers) {
        var topics = new ArrayList<NewTopic>();
        for (var topic : TOPICS) {
            topics.add(topic(topic, Topics.PARTITIONS, Topics.RETENTION));
            for (var consumer : TOPICS) {
                topics.add(topic(topic + "." + consumer + ".dlq", 1, Topics.RETENTION_OF_THE_DEAD));
            }
            topics.add(topic(topic + ".webhooks.dlq", 1, Topics.RETENTION_OF_THE_DEAD));
            // The last head of each audit chain is kept for ever.
            topics.add(new NewTopic(topic + ".audit-heads", 1, (short) 1)
                    .configs(Map.of("cleanup.policy", "compact", "segment.ms", "3600000")));
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var created : admin.createTopics(topics).values().values()) {
                created.get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static NewTopic topic(String name, int partitions, Duration retention) {
        return new NewTopic(name, partitions, (short) 1).configs(Topics.settings(retention));
    }

    private static void format(Path file) {
        var quiet = new PrintStream(OutputStream.nullOutputStream());
        var exit = StorageTool.execute(
                new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()}, quiet);
        if (exit != 0) {
            throw new IllegalStateException("Kafka storage could not be formatted: " + exit);
        }
    }

    /** One that was killed is let in again when its old session has ended: 3 s, where Kafka's own default is 9. */
    private static String properties(Path log, int port, int controllerPort) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@localhost:%2$d
                listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
                advertised.listeners=BROKER://localhost:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                group.initial.rebalance.delay.ms=0
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                log.cleaner.dedupe.buffer.size=2097152
                """.formatted(port, controllerPort, log);
    }

    /** Comes behind the other properties, and so replaces some of them. */
    private static String behind(int port, int controllerPort, int inner, int told) {
        return """
                listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d,BEHIND://localhost:%3$d
                advertised.listeners=BROKER://localhost:%1$d,BEHIND://localhost:%4$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,BEHIND:PLAINTEXT
                """.formatted(port, controllerPort, inner, told);
    }

    private static String guarded(int port, int controllerPort, int guarded) {
        return """
                listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d,GUARDED://localhost:%3$d
                advertised.listeners=BROKER://localhost:%1$d,GUARDED://localhost:%3$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT,GUARDED:SASL_PLAINTEXT
                listener.name.guarded.sasl.enabled.mechanisms=PLAIN
                listener.name.guarded.plain.sasl.jaas.config=%4$s user_service="publicly-known";
                """.formatted(port, controllerPort, guarded, LOGIN);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
