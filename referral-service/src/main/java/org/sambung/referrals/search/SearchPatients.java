package org.sambung.referrals.search;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.platform.problem.ProblemException;

@Schema(
        description =
                "Whom to look for, by exactly one of the three. In the body, for a URL is written down everywhere.",
        examples = """
                    {
                      "name": "Soeharto"
                    }""")
record SearchPatients(
        @Schema(
                description = "A name or alias, whole or its beginning; typing errors are borne.",
                examples = "Soeharto")
        @Size(min = 2, max = 200)
        String name,

        @Schema(
                description = "The facility's own number, also of a record that has gone into another.",
                examples = "RM-000123")
        @Size(min = 1, max = 50)
        String recordNumber,

        @Schema(description = "The national identity number; not for custody officers.", examples = "6271012345670001")
        @Pattern(regexp = "[0-9]{16}")
        String nik) {

    SearchPatients {
        if (Stream.of(name, recordNumber, nik).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.invalid("/name", "one-term-needed");
        }
    }
}
