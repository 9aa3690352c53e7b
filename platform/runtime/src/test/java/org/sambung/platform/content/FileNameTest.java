package org.sambung.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sambung.platform.problem.ProblemException;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "MoU%202025.pdf, MoU 2025.pdf",
        "scan.jpeg, scan.pdf",
        "..%2F..%2Fetc%2Fpasswd, passwd.pdf",
        "C%3A%5Cscan%5Cpks.PDF, pks.pdf",
        "a%0d%0aSet-Cookie%3A%20x.pdf, aSet-Cookie x.pdf",
        "%22%3Bfilename%3Dx.exe, filename=x.exe.pdf",
        ".htaccess, htaccess.pdf",
        "%20, dokumen.pdf",
        "surat+kuasa.pdf, surat+kuasa.pdf"
    })
    void a_name_is_no_path_and_no_trick(String sent, String kept) {
        assertThat(FileName.of(sent, ScanType.PDF).text()).isEqualTo(kept);
    }

    @Test
    void without_a_name_it_has_one() {
        assertThat(FileName.of(null, ScanType.PNG).text()).isEqualTo("dokumen.png");
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(FileName.of("x".repeat(400), ScanType.PDF).text()).hasSize(124);
    }

    @Test
    void refuses_what_is_not_encoded_as_it_should_be() {
        assertThatThrownBy(() -> FileName.of("%zz", ScanType.PDF)).isInstanceOf(ProblemException.class);
    }

    @Test
    void is_told_to_browsers_of_any_age() {
        assertThat(new FileName("Perjanjian é “1”.pdf").attachment())
                .isEqualTo("attachment; filename=\"Perjanjian e 1.pdf\";"
                        + " filename*=UTF-8''Perjanjian%20%C3%A9%20%E2%80%9C1%E2%80%9D.pdf");
    }
}
