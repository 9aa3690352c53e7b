package org.sambung.platform.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.language.Language;

class Icd10Test {

    static final String FEW = """
            # A few.
            A00\tCholera\tKolera
            A15\tRespiratory tuberculosis, confirmed\tTuberkulosis paru terkonfirmasi
            A15.0\tTuberculosis of lung\tTuberkulosis paru
            A16\tRespiratory tuberculosis, not confirmed\tTuberkulosis paru tidak terkonfirmasi
            H81\tMénière's disease and others\tPenyakit Ménière dan lainnya
            J65\tPneumoconiosis with tuberculosis\tPneumokoniosis dengan tuberkulosis paru
            """;

    @ParameterizedTest
    @CsvSource({
        "A15, A15 A15.0",
        "a15, A15 A15.0",
        "A15.0, A15.0 A15",
        "a150, A15.0 A15",
        "A1, A15 A15.0 A16",
        "A15.9, A15",
        "kolera, A00",
        "CHOL, A00",
        "tuberkulosis, A15 A15.0 A16 J65",
        "tub par, A15 A15.0 A16 J65",
        "paru tuberk, A15 A15.0 A16 J65",
        "tuberculosis of lu, A15.0",
        "lung tuberculosis, A15.0",
        "meniere, H81",
        "MÉNIÈRE, H81",
        "penyakit meniere, H81"
    })
    void codes_and_beginnings_of_words_find(String query, String codes) throws IOException {
        assertThat(found(query, 50)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"olera", "tuberkulosis of", "Z99", "...", "'", "% _ *"})
    void nothing_else_does(String query) throws IOException {
        assertThat(found(query, 50)).isEmpty();
    }

    @Test
    void no_more_than_asked_for() throws IOException {
        assertThat(found("tuberkulosis", 2)).containsExactly("A15", "A15.0");
    }

    @Test
    void titles_in_both_languages_and_in_the_one_asked_for() throws IOException {
        var english = few().search("A00", 1, Language.ENGLISH).codes().get(0);
        var indonesian = few().search("A00", 1, Language.INDONESIAN).codes().get(0);
        assertThat(english).isEqualTo(new Code("A00", "Cholera", "Kolera", "Cholera"));
        assertThat(indonesian.label()).isEqualTo("Kolera");
    }

    /** Counted in the processor's time, for the machine may have other things to do. */
    @Test
    void fourteen_thousand_are_looked_through_in_a_few_milliseconds() throws IOException {
        var rows = IntStream.range(0, 14_000)
                .mapToObj(i -> "%c%02d.%s\tDisease number %d of the long list\tPenyakit nomor %d dari daftar panjang"
                        .formatted(
                                'A' + i % 26,
                                i / 26 % 100,
                                Integer.toString(i / 2600, 36).toUpperCase(),
                                i,
                                i))
                .collect(Collectors.joining("\n"));
        var many = new Icd10(Icd10File.read("many.tsv", stream(rows)));
        assertThat(many.size()).isEqualTo(14_000);
        search(many, 300);
        var begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        search(many, 100);
        var each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 100;
        assertThat(Duration.ofNanos(each)).isLessThan(Duration.ofMillis(5));
    }

    private static void search(Icd10 many, int times) {
        IntStream.range(0, times).forEach(i -> many.search("daftar nomor " + i, 20, Language.INDONESIAN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A00;Cholera | line 2: three columns expected, found 2",
                "A00;Cholera;Kolera;x | line 2: three columns expected, found 4",
                "a00;Cholera;Kolera | line 2: the first column is no code",
                "A00.;Cholera;Kolera | line 2: the first column is no code",
                "A00; ;Kolera | line 2: a title is missing",
                "B00;Cholera;Kolera | line 2: the code stands there twice"
            })
    void a_line_of_another_form_is_named_and_not_quoted(String line, String complaint) {
        var file = "B00\tHerpes\tHerpes\n" + line.replace(';', '\t') + "\n";
        assertThatThrownBy(() -> Icd10File.read("own.tsv", stream(file))).hasMessage("own.tsv " + complaint);
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() {
        var latin = new ByteArrayInputStream("B00\tM\u00e9ni\u00e8re\tx\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Icd10File.read("own.tsv", latin)).hasMessage("own.tsv line 1: not UTF-8");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> Icd10File.read("own.tsv", stream(""))).hasMessage("own.tsv holds no diagnosis");
    }

    @Test
    void lines_may_end_as_another_system_ends_them() throws IOException {
        assertThat(Icd10File.read("own.tsv", stream("A00\tCholera\tKolera\r\nB00\tHerpes\tHerpes")))
                .extracting(Diagnosis::id)
                .containsExactly("Kolera", "Herpes");
    }

    private static List<String> found(String query, int most) throws IOException {
        return few().search(query, most, Language.INDONESIAN).codes().stream()
                .map(Code::code)
                .toList();
    }

    private static Icd10 few() throws IOException {
        return new Icd10(Icd10File.read("few.tsv", stream(FEW)));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
