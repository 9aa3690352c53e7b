package org.sambung.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client's trouble is found, whatever it comes from; what troubles nobody is let through. */
class BreakingChangesTest {

    static final String PUT = "PUT /v1/things/{id}: ";

    @Test
    void the_same_document_breaks_nobody() {
        assertThat(BreakingChanges.between(Documents.WHOLE, Documents.WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    "    put:"                                | "    patch:"                      | "is gone"
                    "'200':"                                  | "'202':"                          | "answer 200 is gone"
                    "x-roles: [nurse, doctor]"                | "x-roles: [doctor]"               | "nurse may no longer call it"
                    "{ETag: {schema: {type: string}}}"        | "{}"                              | "answer 200 no longer has the header ETag"
                    "name: note"                              | "name: remark"                    | "no longer takes query parameter note"
                    "in: query, description"                  | "in: query, required: true, description" | "demands query parameter note"
                    "maxLength: 9"                            | "maxLength: 8"                    | "query parameter note has a lower maxLength"
                    "requestBody:"                            | "requestBody:\\n        required: true" | "demands a body"
                    "required: [color]"                       | "required: [color, size]"         | "body /size is demanded"
                    "size: {type: integer"                    | "length: {type: integer"          | "body /size is no longer taken"
                    "size: {type: integer"                    | "size: {type: string"             | "body /size was integer, is string"
                    "maximum: 9"                              | "maximum: 5"                      | "body /size has a lower maximum"
                    "maximum: 9"                              | "maximum: 9, minimum: 1"          | "body /size has a higher minimum"
                    "[RED, BLUE]"                             | "[RED]"                           | "body /color no longer takes BLUE"
                    "'[a-z]+'"                                | "'[a-z]'"                         | "body /tags/* demands another pattern"
                    "required: [id]"                          | "required: []"                    | "answer 200 /id may be absent"
                    "madeOn: {type: string"                   | "madeAt: {type: string"           | "answer 200 /madeOn is gone"
                    "format: date"                            | "format: date-time"               | "answer 200 /madeOn has another format"
                    """)
    void a_change_that_breaks_a_client(String before, String after, String change) {
        assertThat(BreakingChanges.between(Documents.WHOLE, Documents.with(before, after.replace("\\n", "\n"))))
                .containsExactly(PUT + change);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    "[nurse, doctor]"         | "[nurse, doctor, operator]"
                    "maximum: 9"              | "maximum: 99"
                    "[RED, BLUE]"             | "[RED, BLUE, GREEN]"
                    "required: [color]"       | "required: []"
                    "size: {type: integer"    | "weight: {type: integer}\\n        size: {type: integer"
                    "madeOn: {type: string"   | "madeBy: {type: string}\\n        madeOn: {type: string"
                    "required: [id]"          | "required: [id, madeOn]"
                    "summary: Change"         | "summary: Alter"
                    """)
    void a_change_that_breaks_nobody(String before, String after) {
        assertThat(BreakingChanges.between(
                        Documents.WHOLE, Documents.with(before, after.replace("\\n        ", "\n        "))))
                .isEqualTo(List.of());
    }
}
