package org.sambung.referrals.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.clinical.ReferralKind;

@Schema(
        name = "Destination",
        description = "A partner to which the facility's patients may be sent under an agreement.")
record DestinationView(
        UUID partnerId,

        @Schema(description = "Its name.", examples = "RS Bhayangkara Palangka Raya")
        String name,

        @Schema(description = "What it is, as the agreements service codes it (PartnerKind).", examples = "HOSPITAL")
        String partnerKind,

        @Schema(description = "Answered day and night; absent if it has none.", examples = "+62 536 3221520")
        String emergencyPhone,

        @Schema(description = "The kinds of care for which patients may be sent there today.")
        List<CoveredKind> covered) {

    @Schema(name = "CoveredKind", description = "A kind of care, and the agreement that a referral would run under.")
    record CoveredKind(
            @Schema(description = "The kind of care.") ReferralKind kind,

            @Schema(description = "The agreement; of several the latest.")
            UUID agreementId,

            @Schema(
                    description =
                            "To which day, in the facility's zone, this agreement covers it without a break as things stand: it"
                                    + " ends, is suspended or covers less then.")
            LocalDate until) {

        private static Optional<CoveredKind> of(ReferralKind kind, List<Coverage> latestFirst, Instant now) {
            return latestFirst.stream()
                    .filter(agreement -> agreement.coversAt(kind.name(), now))
                    .findFirst()
                    .map(agreement ->
                            new CoveredKind(kind, agreement.getAgreementId(), agreement.coversUntil(kind.name(), now)));
        }
    }

    /** One for each partner that gives care, by name. */
    static List<DestinationView> of(List<Offer> latestFirst, Instant now) {
        return latestFirst.stream()
                .filter(offer -> offer.partner().givesCare())
                .collect(groupingBy(Offer::partner, mapping(Offer::agreement, toList())))
                .entrySet()
                .stream()
                .map(partner -> of(partner.getKey(), partner.getValue(), now))
                .sorted(Comparator.comparing(DestinationView::name).thenComparing(DestinationView::partnerId))
                .toList();
    }

    private static DestinationView of(KnownPartner partner, List<Coverage> latestFirst, Instant now) {
        var covered = Arrays.stream(ReferralKind.values())
                .flatMap(kind -> CoveredKind.of(kind, latestFirst, now).stream())
                .toList();
        return new DestinationView(
                partner.getId(), partner.getName(), partner.getKind(), partner.getEmergencyPhone(), covered);
    }

    /** @param wanted null for any kind at all */
    boolean covers(ReferralKind wanted) {
        return covered.stream().anyMatch(each -> wanted == null || each.kind() == wanted);
    }
}
