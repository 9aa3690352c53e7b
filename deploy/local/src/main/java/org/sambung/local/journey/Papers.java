package org.sambung.local.journey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the two sides of an agreement write, as it is sent. */
final class Papers {

    private Papers() {}

    /** @param from null while it is not agreed, as until */
    static String draft(String type, String title, LocalDate from, LocalDate until, String... lines) {
        return """
                {"documentType": "%s", "title": "%s", "effectiveFrom": %s, "effectiveUntil": %s, "scope": [%s]}
                """.formatted(type, title, quoted(from), quoted(until), String.join(",", lines));
    }

    /** The same of a PKS that hangs under an MoU. */
    static String beneath(String mou, String draft) {
        return draft.replaceFirst("\\{", "{\"mouId\": \"%s\", ".formatted(mou));
    }

    static String line(String service, String... beneficiaries) {
        return promising(service, "", beneficiaries);
    }

    /** @param promise more of the line, beginning with a comma */
    private static String promising(String service, String promise, String... beneficiaries) {
        return """
                {"service": "%s", "beneficiaries": [%s]%s}""".formatted(
                service, Arrays.stream(beneficiaries).map(Papers::quoted).collect(Collectors.joining(",")), promise);
    }

    /** So many visits per period. */
    static String visits(String service, int times, String period, String... beneficiaries) {
        var promise = ", \"commitment\": {\"times\": %d, \"per\": \"%s\"}".formatted(times, period);
        return promising(service, promise, beneficiaries);
    }

    /** A referral answered within so many minutes. */
    static String referrals(String service, int minutes) {
        return promising(service, ", \"answerWithinMinutes\": " + minutes, "INMATES");
    }

    /** A referral line with its technical procedure. */
    static String following(String line, String procedure) {
        return line.substring(0, line.lastIndexOf('}')) + ", \"procedure\": " + procedure + "}";
    }

    /** @param witnesses their positions */
    static String signing(LocalDate day, String place, String facility, String partner, String... witnesses) {
        return """
                {"facilityLetterNumber": "WP.DEMO-1", "partnerLetterNumber": "DEMO/1", "signedOn": "%s", "place": "%s",
                 "signatories": [%s, %s], "witnesses": [%s]}
                """.formatted(
                        day,
                        place,
                        facility,
                        partner,
                        Arrays.stream(witnesses)
                                .map(position -> "{\"name\": \"Saksi Demo\", \"position\": \"%s\"}".formatted(position))
                                .collect(Collectors.joining(",")));
    }

    /** Who holds the office. */
    static String head(String party, String position) {
        return signatory(party, position, "SELF", "null");
    }

    /** Who signs a.n. the office holder, under a mandate for these days. */
    static String onBehalf(String party, String position, LocalDate from, LocalDate until) {
        return signatory(party, position, "ON_BEHALF", """
                {"number": "SPT-DEMO-1", "validFrom": "%s", "validUntil": "%s"}""".formatted(from, until));
    }

    static String onBehalfWithoutMandate(String party, String position) {
        return signatory(party, position, "ON_BEHALF", "null");
    }

    private static String signatory(String party, String position, String capacity, String mandate) {
        return "{\"party\": \"%s\", \"name\": \"Pejabat Demo\", \"position\": \"%s\", \"capacity\": \"%s\", \"mandate\": %s}"
                .formatted(party, position, capacity, mandate);
    }

    private static String quoted(Object value) {
        return value == null ? "null" : '"' + value.toString() + '"';
    }
}
