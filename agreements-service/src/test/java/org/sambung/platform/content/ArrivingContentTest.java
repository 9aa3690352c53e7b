package org.sambung.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sambung.platform.problem.ProblemException;
import org.sambung.testing.Scans;

class ArrivingContentTest {

    @ParameterizedTest
    @MethodSource
    void takes_what_is_what_it_says(ScanType type, byte[] content) throws IOException {
        var arriving = read(type, content);
        assertThatCode(() -> arriving.demandGood(Scans.sha256(content))).doesNotThrowAnyException();
        assertThat(arriving.size()).isEqualTo(content.length);
    }

    static Stream<Arguments> takes_what_is_what_it_says() {
        var padded = Arrays.copyOf(Scans.jpeg(), Scans.jpeg().length + 40);
        return Stream.of(
                Arguments.of(ScanType.PDF, Scans.pdf(100_000, 1)),
                Arguments.of(ScanType.PDF, Scans.pdf(10, 1)),
                Arguments.of(ScanType.JPEG, Scans.jpeg()),
                Arguments.of(ScanType.JPEG, padded),
                Arguments.of(ScanType.PNG, Scans.png()));
    }

    @ParameterizedTest
    @MethodSource
    void refuses_what_is_not(ScanType type, byte[] content) throws IOException {
        var arriving = read(type, content);
        assertThatThrownBy(() -> arriving.demandGood(null)).isInstanceOf(ProblemException.class);
    }

    static Stream<Arguments> refuses_what_is_not() {
        var pdf = Scans.pdf(100_000, 1);
        var png = Scans.png();
        return Stream.of(
                Arguments.of(ScanType.PDF, new byte[0]),
                Arguments.of(ScanType.PDF, "%PDF-1.7".getBytes()),
                Arguments.of(ScanType.PDF, "<html>%PDF-1.7 startxref %%EOF</html>".getBytes()),
                Arguments.of(ScanType.PDF, Arrays.copyOf(pdf, pdf.length - 20)),
                Arguments.of(ScanType.PDF, Scans.png()),
                Arguments.of(ScanType.JPEG, pdf),
                Arguments.of(ScanType.JPEG, Arrays.copyOf(Scans.jpeg(), 3_000)),
                Arguments.of(ScanType.PNG, Arrays.copyOf(png, png.length - 1)),
                Arguments.of(ScanType.PNG, Scans.jpeg()));
    }

    @Test
    void refuses_another_hash_than_expected() throws IOException {
        var arriving = read(ScanType.PDF, Scans.pdf(1_000, 1));
        assertThatThrownBy(() -> arriving.demandGood(Scans.sha256(Scans.pdf(1_000, 2))))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.slug())
                        .isEqualTo("content-changed-on-its-way"));
    }

    private static ArrivingContent read(ScanType type, byte[] content) throws IOException {
        var arriving = new ArrivingContent(new ByteArrayInputStream(content), type);
        while (arriving.readNBytes(700).length > 0) {
            assertThat(arriving.size()).isPositive();
        }
        return arriving;
    }
}
