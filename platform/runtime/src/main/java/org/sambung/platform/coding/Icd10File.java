package org.sambung.platform.coding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A file of diagnoses: {@code code<TAB>title in English<TAB>title in Indonesian}, UTF-8, one a line; {@code #} begins a remark. */
final class Icd10File {

    /** Exactly what a diagnosis in clinical content may look like. */
    private static final Pattern CODE = Pattern.compile(Icd10.CODE);

    private final String name;
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private int line;

    private Icd10File(String name) {
        this.name = name;
    }

    /** @throws IllegalStateException naming file and line where the form is not kept to */
    static List<Diagnosis> read(String name, InputStream in) throws IOException {
        var file = new Icd10File(name);
        var bytes = new ByteArrayOutputStream();
        for (var b : in.readAllBytes()) {
            if (b == '\n') {
                file.take(bytes.toByteArray());
                bytes.reset();
            } else {
                bytes.write(b);
            }
        }
        if (bytes.size() > 0) {
            file.take(bytes.toByteArray());
        }
        if (file.diagnoses.isEmpty()) {
            throw new IllegalStateException(name + " holds no diagnosis");
        }
        return List.copyOf(file.diagnoses);
    }

    private void take(byte[] bytes) {
        line++;
        var text = text(bytes);
        if (text.startsWith("#")) {
            return;
        }
        var columns = text.split("\t", -1);
        if (columns.length != 3) {
            throw wrong("three columns expected, found " + columns.length);
        }
        if (!CODE.matcher(columns[0]).matches()) {
            throw wrong("the first column is no code");
        }
        if (columns[1].isBlank() || columns[2].isBlank()) {
            throw wrong("a title is missing");
        }
        if (!codes.add(columns[0])) {
            throw wrong("the code stands there twice");
        }
        diagnoses.add(Diagnosis.of(columns[0], columns[1].strip(), columns[2].strip()));
    }

    /** A file from another system may end its lines with a carriage return too. */
    private String text(byte[] bytes) {
        var length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw wrong("not UTF-8");
        }
    }

    private IllegalStateException wrong(String what) {
        return new IllegalStateException(name + " line " + line + ": " + what);
    }
}
