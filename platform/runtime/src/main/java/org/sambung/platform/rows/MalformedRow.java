package org.sambung.platform.rows;

/** A row that cannot be taken; what stands there is not repeated. */
public class MalformedRow extends RuntimeException {

    private final String pointer;
    private final String code;

    public MalformedRow(String code) {
        this("", code);
    }

    /** @param pointer of the property within the row, {@code /nik} */
    public MalformedRow(String pointer, String code) {
        super(code, null, false, false);
        this.pointer = pointer;
        this.code = code;
    }

    String pointer() {
        return pointer;
    }

    String code() {
        return code;
    }
}
