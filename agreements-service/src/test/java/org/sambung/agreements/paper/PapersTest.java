package org.sambung.agreements.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {

    static final UUID THING = UUID.fromString("01932b6e-7c1f-7a52-9d5e-3f0c8a1b2c3d");

    @ParameterizedTest
    @ValueSource(chars = {'\ud800', '\udc00', '\u0001', '\ufffe'})
    void a_character_that_no_xml_can_hold_spoils_no_paper(char character) {
        var pdf = new Papers().pdf("<html><body><p>Alur " + character + " rujukan</p></body></html>", THING, 1);
        assertThat(Printed.text(pdf)).contains("Alur", "rujukan");
    }
}
