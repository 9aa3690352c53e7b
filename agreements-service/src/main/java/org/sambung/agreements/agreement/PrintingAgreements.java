package org.sambung.agreements.agreement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.agreements.paper.Papers;
import org.sambung.agreements.paper.SignatureBlock;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Puts an agreement on paper: to sign while it is a draft, afterwards as it was signed. */
@ApplicationScoped
class PrintingAgreements {

    private static final String OPEN = "........................................";

    @Location("paper/agreement")
    Template template;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    Papers papers;

    @Inject
    PrintingScope scope;

    @Inject
    Codes codes;

    byte[] print(Agreement agreement, Instant now) {
        var html = template.data("sheet", sheet(agreement, now)).render();
        return papers.pdf(html, agreement.getId(), agreement.getVersion());
    }

    private AgreementSheet sheet(Agreement agreement, Instant now) {
        var signing = agreement.getSigning();
        var version = agreement.scopeAt(now);
        var day = namedOn(agreement, now);
        return new AgreementSheet(
                label("documentType", agreement.getDocumentType()),
                agreement.getTitle(),
                facilities.findById(agreement.getFacilityId()).nameOn(day),
                partners.findById(agreement.getPartnerId()).nameOn(day),
                signing == null ? OPEN : signing.facilityLetterNumber(),
                signing == null ? OPEN : signing.partnerLetterNumber(),
                signing == null ? OPEN : Papers.day(signing.signedOn()),
                signing == null ? OPEN : signing.place(),
                orOpen(Papers.day(agreement.getEffectiveFrom())),
                orOpen(Papers.day(agreement.getEffectiveUntil())),
                scope.lines(version.scope()),
                scope.ways(version.scope()),
                agreement.getTopics().stream().map(Topic::subject).toList(),
                additions(agreement),
                SignatureBlock.inPairs(signatories(signing)),
                SignatureBlock.inPairs(witnesses(signing)),
                signing == null,
                "%s - versi ruang lingkup %d - %s"
                        .formatted(
                                label("agreementStatus", agreement.statusAt(now)),
                                version.number(),
                                agreement.getId()));
    }

    /** Each party under the name of the day it signed; of today while it has not. */
    private LocalDate namedOn(Agreement agreement, Instant now) {
        return agreement.getSigning() == null
                ? agreement.today(now)
                : agreement.getSigning().signedOn();
    }

    private static List<AgreementSheet.Addition> additions(Agreement agreement) {
        return agreement.getVersions().all().stream()
                .filter(version -> version.getOrigin() == AgreementVersion.Origin.ADDENDUM)
                .map(version -> new AgreementSheet.Addition(
                        version.getNote().because(), Papers.day(version.getEffectiveFrom()), version.getNumber()))
                .toList();
    }

    private static List<SignatureBlock> signatories(Signing signing) {
        if (signing == null) {
            return List.of(SignatureBlock.blank("Pihak Kesatu"), SignatureBlock.blank("Pihak Kedua"));
        }
        return Stream.of(Party.values())
                .flatMap(party -> signing.signatories().stream()
                        .filter(signatory -> signatory.party() == party)
                        .map(signatory -> block(party == Party.FACILITY ? "Pihak Kesatu" : "Pihak Kedua", signatory)))
                .toList();
    }

    private static SignatureBlock block(String heading, Signatory signatory) {
        var mandate = signatory.mandate();
        return new SignatureBlock(
                heading,
                signatory.capacity().abbreviation(),
                signatory.position(),
                signatory.name(),
                signatory.employeeNumber(),
                mandate == null
                        ? null
                        : "Surat kuasa %s, berlaku %s s.d. %s"
                                .formatted(
                                        mandate.number(),
                                        Papers.day(mandate.validFrom()),
                                        Papers.day(mandate.validUntil())));
    }

    private static List<SignatureBlock> witnesses(Signing signing) {
        if (signing == null) {
            return List.of(SignatureBlock.blank("Saksi"), SignatureBlock.blank("Saksi"));
        }
        return signing.witnesses() == null
                ? List.of()
                : signing.witnesses().stream()
                        .map(witness -> new SignatureBlock(
                                witness.institution() == null ? "Saksi" : witness.institution(),
                                null,
                                witness.position(),
                                witness.name(),
                                null,
                                null))
                        .toList();
    }

    private String label(String list, Enum<?> code) {
        return codes.label(list, code.name(), Language.INDONESIAN);
    }

    private static String orOpen(String text) {
        return text == null ? OPEN : text;
    }
}
