package org.sambung.agreements.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.agreements.instrument.CheckedFiles.MalformedFile;

/** A file is taken as a whole or refused with the place of what is wrong. */
class CheckedFilesTest {

    static final String GOOD = InstrumentFixtures.instrument("UJI-1", 2, 1, 1);

    final CheckedFiles files = InstrumentFixtures.files();

    @Test
    void the_shipped_instrument_has_all_its_elements() {
        var shipped = files.shipped("accreditation/instrument-2023.json", InstrumentContent.class, Numbering::demand);
        var counted = shipped.chapters().stream()
                .map(chapter -> chapter.code() + " " + chapter.standards().size() + " "
                        + shipped.elementsOf(chapter).size())
                .collect(Collectors.joining(", "));
        assertThat(counted).isEqualTo("TKK 4 19, PMKP 3 18, PKP 15 67");
    }

    @Test
    void a_good_file_is_read() throws Exception {
        assertThat(read(GOOD).elements()).containsExactly("TKK.1.1", "TKK.1.2", "PMKP.1.1", "PKP.1.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "TKK"                    | "tkk"                     | file.json at /chapters/0/code: Pattern
                    "PMKP"                   | "TKK"                     | file.json at /chapters/1/code: given-twice
                    "number": 2              | "number": 3               | file.json at /chapters/0/standards/0/elements/1/number: out-of-sequence
                    "number": 2              | "number": "zwei"          | file.json at /chapters/0/standards/0/elements/1/number line 2: malformed-value
                    "number": 2,             | "nomor": 2,               | file.json at /chapters/0/standards/0/elements/1/nomor line 2: malformed-value
                    "id": "Bab"              | "id": " "                 | file.json at /chapters/0/wording/id: NotBlank
                    "2026-01-01"             | "2026-13-01"              | file.json at /effectiveFrom line 1: malformed-value
                    "chapters": [            | "chapters": [[            | file.json at /chapters/0 line 1: malformed-value
                    "edition":               | "edition"                 | file.json at line 1: malformed-json
                    """)
    void a_malformed_file_is_refused_with_the_place(String good, String bad, String told) {
        assertThatThrownBy(() -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOf(MalformedFile.class)
                .hasMessage(told);
    }

    private InstrumentContent read(String text) throws Exception {
        var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return files.read("file.json", file, InstrumentContent.class, Numbering::demand);
    }
}
