package org.sambung.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.platform.language.Language;

/** What is said of each kind of broken constraint, in both languages and never in the machine's own. */
class ViolationsTest {

    record Everything(
            @NotNull String named,
            @NotBlank String filled,
            @NotEmpty List<String> some,
            @Size(min = 3, max = 9) String longer,
            @Size(max = 2) String shorter,
            @Size(min = 2) List<String> more,
            @Size(max = 1) List<String> fewer,
            @Min(5) int higher,
            @Max(100) int lower,
            @DecimalMin("25.5") BigDecimal warmer,
            @DecimalMax("45.0") BigDecimal cooler,
            @Pattern(regexp = "[0-9]{16}") String digits,
            @Past Instant past) {}

    static final Everything WRONG = new Everything(
            null,
            " ",
            List.of(),
            "ab",
            "abc",
            List.of("a"),
            List.of("a", "b"),
            4,
            101,
            BigDecimal.ONE,
            BigDecimal.TEN.multiply(BigDecimal.TEN),
            "x",
            Instant.MAX);

    static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/named   | required   | Wajib diisi.                                    | Must be given.",
                "/filled  | required   | Wajib diisi.                                    | Must be given.",
                "/some    | required   | Wajib diisi.                                    | Must be given.",
                "/longer  | too-short  | Terlalu pendek: sedikitnya 3 huruf.             | Too short: at least 3 characters.",
                "/shorter | too-long   | Terlalu panjang: paling banyak 2 huruf.         | Too long: at most 2 characters.",
                "/more    | too-few    | Terlalu sedikit: sedikitnya 2.                  | Too few: at least 2.",
                "/fewer   | too-many   | Terlalu banyak: paling banyak 1.                | Too many: at most 1.",
                "/higher  | too-low    | Terlalu kecil: sedikitnya 5.                    | Too low: at least 5.",
                "/lower   | too-high   | Terlalu besar: setinggi-tingginya 100.          | Too high: at most 100.",
                "/warmer  | too-low    | Terlalu kecil: sedikitnya 25.5.                 | Too low: at least 25.5.",
                "/cooler  | too-high   | Terlalu besar: setinggi-tingginya 45.0.         | Too high: at most 45.0.",
                "/digits  | wrong-form | Bentuknya tidak sesuai; lihat dokumen OpenAPI.  | Not in the form expected; see the OpenAPI document.",
                "/past    | invalid    | Nilainya tidak sah.                             | The value is not valid."
            })
    void is_a_code_and_a_sentence(String pointer, String code, String indonesian, String english) throws IOException {
        var violations = Violations.of(broken());

        assertThat(said(violations, pointer, Language.INDONESIAN).code()).isEqualTo(code);
        assertThat(said(violations, pointer, Language.INDONESIAN).message()).isEqualTo(indonesian);
        assertThat(said(violations, pointer, Language.ENGLISH).message()).isEqualTo(english);
    }

    private static Set<ConstraintViolation<?>> broken() {
        return VALIDATOR.validate(WRONG).stream().collect(Collectors.toSet());
    }

    private static Problem.Violation said(List<Problem.Violation> violations, String pointer, Language language)
            throws IOException {
        return new ProblemTexts()
                .problem(400, "invalid-request", language, violations).errors().stream()
                        .filter(violation -> violation.pointer().equals(pointer))
                        .findFirst()
                        .orElseThrow();
    }
}
