package org.sambung.referrals.report;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.referrals.report.ReportRow.Minutes;

/** A report as CSV (RFC 4180): a line per facility and partner, the last one for all together. */
@Provider
@Produces(ReportResource.CSV)
class WritingCsv implements MessageBodyWriter<ReferralReport> {

    private static final String HEADER = "month,facilityId,facility,partnerId,partner,outpatient,inpatient,"
            + "emergencyWithinAgreement,emergencyOutsideAgreement,obligationsKept,obligationsMissed,toDepartureMedian,"
            + "toDepartureP90,toAnswerMedian,toAnswerP90,toReturnMedian,toReturnP90\r\n";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == ReferralReport.class;
    }

    @Override
    public void writeTo(
            ReferralReport report,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", ReportResource.CSV + ";charset=UTF-8");
        out.write(text(report).getBytes(StandardCharsets.UTF_8));
    }

    static String text(ReferralReport report) {
        return HEADER
                + Stream.concat(report.rows().stream(), Stream.of(report.total()))
                        .map(row -> line(report.month(), row))
                        .collect(Collectors.joining());
    }

    private static String line(String month, ReportRow row) {
        return Stream.of(
                                Stream.of(month, row.facilityId(), row.facility(), row.partnerId(), row.partner()),
                                Stream.of(row.outpatient(), row.inpatient(), row.emergencyWithinAgreement()),
                                Stream.of(row.emergencyOutsideAgreement(), row.obligationsKept()),
                                Stream.of(row.obligationsMissed()),
                                minutes(row.toDeparture()),
                                minutes(row.toAnswer()),
                                minutes(row.toReturn()))
                        .flatMap(cells -> cells)
                        .map(WritingCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    private static Stream<Object> minutes(Minutes minutes) {
        return Stream.of(minutes.median() == null ? "" : minutes.median(), minutes.p90() == null ? "" : minutes.p90());
    }

    /** A name that a spreadsheet would take for a formula is told to be text. */
    private static String cell(Object value) {
        var text = value == null ? "" : value.toString();
        var harmless = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
