package org.sambung.visits.screening;

import java.util.Locale;
import java.util.UUID;

/**
 * A row of a file of results: whose by patient or by sample, and what was shown.
 *
 * @param line from 1, the header's counted
 * @param patientId null where the sample names them
 */
record ResultRow(int line, UUID patientId, String sample, ScreeningResult result) {

    /** A row that cannot be taken; what stands there is not repeated. */
    static class Malformed extends RuntimeException {

        private final String code;

        Malformed(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static ResultRow of(int line, String patientId, String sample, String result) {
        if (isBlank(patientId) == isBlank(sample)) {
            throw new Malformed("patient-or-sample-needed");
        }
        return new ResultRow(
                line,
                isBlank(patientId) ? null : id(patientId.strip()),
                isBlank(sample) ? null : sample.strip(),
                resultOf(result));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed("not-in-cohort");
        }
    }

    private static ScreeningResult resultOf(String text) {
        try {
            return ScreeningResult.valueOf(isBlank(text) ? "" : text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("unknown-result");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
