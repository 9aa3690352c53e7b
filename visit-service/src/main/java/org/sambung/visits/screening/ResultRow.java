package org.sambung.visits.screening;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sambung.platform.rows.MalformedRow;

/**
 * A row of a file of results: whose by patient, by sample or by both, and what was shown.
 *
 * @param line from 1, the header's counted
 * @param patientId null where the sample alone names them
 * @param sample null where the id alone does
 */
record ResultRow(int line, UUID patientId, String sample, ScreeningResult result) {

    static final String PATIENT = "patientId";
    static final String SAMPLE = "sample";
    static final String RESULT = "result";
    static final Set<String> NAMES = Set.of(PATIENT, SAMPLE, RESULT);

    static ResultRow of(int line, Map<String, String> row) {
        if (!row.containsKey(PATIENT) && !row.containsKey(SAMPLE)) {
            throw new MalformedRow("patient-or-sample-needed");
        }
        var patient = row.get(PATIENT);
        return new ResultRow(
                line, patient == null ? null : id(patient), row.get(SAMPLE), resultOf(row.getOrDefault(RESULT, "")));
    }

    /** Who is named by both must be the one who gave that sample. */
    boolean isOf(String samplesNumber) {
        return sample == null || sample.equals(samplesNumber);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new MalformedRow("not-in-cohort");
        }
    }

    private static ScreeningResult resultOf(String text) {
        try {
            return ScreeningResult.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new MalformedRow("unknown-result");
        }
    }
}
