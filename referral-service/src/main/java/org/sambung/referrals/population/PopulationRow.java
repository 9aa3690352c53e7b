package org.sambung.referrals.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sambung.platform.problem.ProblemException;
import org.sambung.platform.rows.MalformedRow;
import org.sambung.referrals.patient.CustodyStatus;
import org.sambung.referrals.patient.Person;
import org.sambung.referrals.patient.Person.NikMissing;
import org.sambung.referrals.patient.RegisterPatient;
import org.sambung.referrals.patient.Sex;

/** A row of a population's file as the registration that it stands for. */
record PopulationRow(Map<String, String> values) {

    static final Set<String> NAMES = Set.of(
            "recordNumber",
            "name",
            "aliases",
            "sex",
            "birthYear",
            "birthDate",
            "birthplace",
            "address",
            "nik",
            "nikMissingBecause",
            "ihsNumber",
            "jknNumber",
            "allergies",
            "custodyStatus",
            "detainingAuthority",
            "custodySince",
            "block");

    static final Set<String> NEEDED = Set.of("recordNumber", "name", "sex", "custodyStatus");

    RegisterPatient registration() {
        try {
            return new RegisterPatient(
                    text("recordNumber"),
                    person(),
                    code("custodyStatus", CustodyStatus.class),
                    text("block"),
                    text("detainingAuthority"),
                    day("custodySince"));
        } catch (ProblemException refused) {
            var first = refused.errors().get(0);
            throw new MalformedRow(lastOf(first.pointer()), first.code());
        }
    }

    private Person person() {
        return new Person(
                text("name"),
                aliases(),
                code("sex", Sex.class),
                year(),
                day("birthDate"),
                text("birthplace"),
                text("address"),
                text("nik"),
                code("nikMissingBecause", NikMissing.class),
                text("ihsNumber"),
                null,
                null,
                text("jknNumber"),
                null,
                null,
                text("allergies"));
    }

    /** {@code /person/nik} is {@code /nik} in a row. */
    static String lastOf(String pointer) {
        return pointer.substring(Math.max(0, pointer.lastIndexOf('/')));
    }

    private String text(String name) {
        return values.get(name);
    }

    /** Several between bars: {@code Bams | Pak Bambang}. */
    private List<String> aliases() {
        var text = values.get("aliases");
        return text == null
                ? null
                : Arrays.stream(text.split("\\|"))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
    }

    private Integer year() {
        var text = values.get("birthYear");
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException malformed) {
            throw new MalformedRow("/birthYear", "malformed-value");
        }
    }

    private LocalDate day(String name) {
        var text = values.get(name);
        try {
            var day = text == null ? null : LocalDate.parse(text);
            // As in a JSON body: what is kept must be readable again.
            if (day != null && (day.getYear() < 1000 || day.getYear() > 9999)) {
                throw new DateTimeException("no four-digit year");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw new MalformedRow("/" + name, "malformed-value");
        }
    }

    private <E extends Enum<E>> E code(String name, Class<E> type) {
        var text = values.get(name);
        try {
            return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new MalformedRow("/" + name, "malformed-value");
        }
    }
}
