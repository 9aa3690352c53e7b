package org.sambung.platform.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sambung.platform.problem.Problem;
import org.sambung.platform.problem.ProblemException;

class RowFileTest {

    final RowFile file = new RowFile(Set.of("name", "note"), header -> header.contains("name"), new ObjectMapper());
    final List<Map<String, String>> rows = new ArrayList<>();
    final RowErrors errors = new RowErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,note\nEko,\"a, b\"\n",
                "note,name\n\"a, b\",Eko",
                "\uFEFFname;note\r\n\"Eko\";a, b\r\n",
                " name , note \n\n Eko , \"a, b\" \n"
            })
    void a_row_is_read_however_it_is_written(String text) {
        read(text, true);

        assertThat(rows).containsExactly(Map.of("name", "Eko", "note", "a, b"));
    }

    @Test
    void a_quote_in_quotes_is_doubled_and_what_is_empty_is_absent() {
        read("name,note\n\"Eko \"\"Si Kecil\"\"\",\n", true);

        assertThat(rows).containsExactly(Map.of("name", "Eko \"Si Kecil\""));
    }

    @Test
    void lines_of_json_have_the_same_names() {
        read("{\"name\": \"Eko\", \"note\": null}\n\n{\"name\": \" Tri \"}", false);

        assertThat(rows).containsExactly(Map.of("name", "Eko"), Map.of("name", "Tri"));
    }

    @Test
    void what_cannot_be_read_is_told_by_its_line() {
        read("name,note\nEko\nEko,\"\nTri,x\nA\u0001,x\n", true);

        assertThat(rows).hasSize(1);
        assertThat(problems()).containsExactly("/lines/2", "/lines/3", "/lines/5");
    }

    @Test
    void json_of_another_form_is_told_by_its_line() {
        read("[]\n{\"name\": 1}\n{\"surprise\": \"x\"}\n{\n", false);

        assertThat(problems()).containsExactly("/lines/1", "/lines/2", "/lines/3", "/lines/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "note\n", "name,name\n", "name,other\n", "\"name\n"})
    void a_header_has_what_is_needed_once_and_nothing_else(String text) {
        read(text, true);

        assertThat(problems()).containsExactly("/lines/1");
    }

    @Test
    void what_a_taker_refuses_is_told_by_line_and_property() {
        file.read(
                content("name\nEko\n"),
                true,
                (line, row) -> {
                    throw new MalformedRow("/name", "too-short");
                },
                errors);

        assertThat(problems()).containsExactly("/lines/2/name");
    }

    private void read(String text, boolean csv) {
        file.read(content(text), csv, (line, row) -> rows.add(row), errors);
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems() {
        var told = new ArrayList<String>();
        assertThatThrownBy(errors::demandNone)
                .isInstanceOfSatisfying(ProblemException.class, refused -> refused.errors().stream()
                        .map(Problem.Violation::pointer)
                        .forEach(told::add));
        return told;
    }
}
