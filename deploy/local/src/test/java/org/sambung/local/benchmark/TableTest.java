package org.sambung.local.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

    @TempDir
    Path directory;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void a_rate_stands_beside_its_first_minute_and_its_ratio() {
        var figures = figures();
        figures.add("create.minimal.first-minute", 600, "1/s");
        figures.add("create.minimal.rate", 1400, "1/s");
        figures.add("create.of-minimal", 0.62, "ratio");
        printed.reset();

        figures.printTable();

        assertThat(printed.toString()).containsPattern("create\\.minimal +1400\\.00 +600\\.00 +0\\.62\n");
    }

    @Test
    void latencies_stand_in_one_row() {
        var figures = figures();
        var latencies = new Latencies();
        latencies.record(12_000_000);
        figures.latencies("event.answer-to-event", latencies);
        printed.reset();

        figures.printTable();

        assertThat(printed.toString()).containsPattern("event\\.answer-to-event +12\\.00 +12\\.00 +12\\.00\n");
    }

    @Test
    void every_figure_is_a_line_of_json_with_the_facts_of_the_run() throws IOException {
        var figures = figures();
        figures.fact("rows", 10_000);
        figures.add("create.sambung.rate", 400.123456, "1/s");

        var line = new ObjectMapper()
                .readTree(Files.readAllLines(directory.resolve("figures.jsonl")).get(0));

        assertThat(line.toString())
                .isEqualTo("{\"name\":\"create.sambung.rate\",\"value\":400.1235,\"unit\":\"1/s\",\"rows\":10000}");
    }

    private Figures figures() {
        return new Figures(directory.resolve("figures.jsonl"), new PrintStream(printed, true));
    }
}
