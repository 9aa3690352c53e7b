package org.sambung.agreements.agreement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.agreements.paper.Papers;
import org.sambung.agreements.paper.SignatureBlock;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Puts an agreement on paper: to sign while it is a draft, afterwards as it was signed, with its addenda behind. */
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
        var paper = PaperSigning.of(agreement);
        var day = paper.signed() ? paper.on() : agreement.today(now);
        var version = agreement.getVersions().asSigned();
        return new AgreementSheet(
                label("documentType", agreement.getDocumentType()),
                agreement.getTitle(),
                facilities.findById(agreement.getFacilityId()).nameOn(day),
                partners.findById(agreement.getPartnerId()).nameOn(day),
                orOpen(paper.numbers().get(Party.FACILITY)),
                orOpen(paper.numbers().get(Party.PARTNER)),
                orOpen(Papers.day(paper.on())),
                orOpen(paper.place()),
                orOpen(Papers.day(agreement.getEffectiveFrom())),
                orOpen(Papers.day(agreement.getEffectiveUntil())),
                scope.lines(version.scope()),
                scope.ways(version.scope()),
                agreement.getTopics().stream().map(Topic::subject).toList(),
                additions(agreement),
                SignatureBlock.inPairs(paper.signatoryBlocks()),
                SignatureBlock.inPairs(paper.witnessBlocks()),
                !paper.signed(),
                "%s - versi ruang lingkup %d - %s"
                        .formatted(
                                label("agreementStatus", agreement.statusAt(now)),
                                version.number(),
                                agreement.getId()));
    }

    /** Each addendum that was signed, behind what was signed first. */
    private List<AgreementSheet.Addition> additions(Agreement agreement) {
        return agreement.getVersions().all().stream()
                .filter(AgreementVersion::isOfAddendum)
                .map(version -> new AgreementSheet.Addition(
                        version.getNote().because(),
                        Papers.day(version.getEffectiveFrom()),
                        version.getNumber(),
                        scope.lines(version.getScope()),
                        scope.ways(version.getScope())))
                .toList();
    }

    private String label(String list, Enum<?> code) {
        return codes.label(list, code.name(), Language.INDONESIAN);
    }

    private static String orOpen(String text) {
        return text == null ? OPEN : text;
    }
}
