package org.sambung.agreements.meeting;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sambung.agreements.agreement.Topic;
import org.sambung.agreements.document.Documents;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.agreements.paper.Papers;
import org.sambung.agreements.paper.SignatureBlock;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Puts the minutes of a meeting on paper, for both sides to sign. */
@ApplicationScoped
class PrintingMinutes {

    @Location("paper/minutes")
    Template template;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    Documents documents;

    @Inject
    Papers papers;

    @Inject
    Codes codes;

    /** @param version of the minutes, from 1 */
    byte[] print(Meeting meeting, int version) {
        var html = template.data("sheet", sheet(meeting, version)).render();
        return papers.pdf(html, meeting.getId(), meeting.getVersion() * 1000 + version);
    }

    private MinutesSheet sheet(Meeting meeting, int version) {
        var all = meeting.allMinutes();
        var day = all.get(version - 1).on();
        var held = all.get(version - 1).proceedings();
        var next = version < all.size() ? all.get(version).proceedings().recorded() : null;
        return new MinutesSheet(
                label("meetingKind", meeting.getKind()),
                facilities.findById(meeting.getFacilityId()).nameOn(day),
                partners.findById(meeting.getPartnerId()).nameOn(day),
                Papers.day(day),
                held.place(),
                held.attendees().stream().map(this::line).toList(),
                held.topics().stream().map(Topic::subject).toList(),
                held.minutes().lines().filter(line -> !line.isBlank()).toList(),
                held.decisions().stream().map(this::decided).toList(),
                SignatureBlock.inPairs(signatures(held.attendees())),
                !documents.hasSignedMinutesOf(meeting.getId(), at(held.recorded()), at(next)),
                "Versi %d - %s".formatted(version, meeting.getId()));
    }

    private static Instant at(Proceedings.Recorded recorded) {
        return recorded == null ? null : recorded.at();
    }

    private MinutesSheet.Line line(Attendee attendee) {
        return new MinutesSheet.Line(
                attendee.name(),
                attendee.capacity().abbreviation(),
                attendee.position(),
                label("represented", attendee.represents()));
    }

    private MinutesSheet.Decided decided(Decision decision) {
        return new MinutesSheet.Decided(
                decision.decision(),
                decision.owner(),
                label("represented", decision.side()),
                decision.dueOn() == null ? "-" : Papers.day(decision.dueOn()));
    }

    /** The first of each side who was there. */
    private static List<SignatureBlock> signatures(List<Attendee> attendees) {
        return Stream.of(Represented.FACILITY, Represented.PARTNER)
                .map(side -> attendees.stream()
                        .filter(attendee -> attendee.represents() == side)
                        .findFirst()
                        .map(attendee -> new SignatureBlock(
                                heading(side),
                                attendee.capacity().abbreviation(),
                                attendee.position(),
                                attendee.name(),
                                null,
                                null))
                        .orElseGet(() -> SignatureBlock.blank(heading(side))))
                .toList();
    }

    private static String heading(Represented side) {
        return side == Represented.FACILITY ? "Pihak UPT" : "Pihak mitra";
    }

    private String label(String list, Enum<?> code) {
        return codes.label(list, code.name(), Language.INDONESIAN);
    }
}
