package org.sambung.agreements.addendum;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sambung.agreements.agreement.Agreement;
import org.sambung.agreements.agreement.ComparingVersions;
import org.sambung.agreements.agreement.Difference;
import org.sambung.agreements.agreement.PaperSigning;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.PrintingScope;
import org.sambung.agreements.institution.FacilityRepository;
import org.sambung.agreements.institution.PartnerRepository;
import org.sambung.agreements.paper.Papers;
import org.sambung.agreements.paper.SignatureBlock;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Puts an addendum on paper, with what it changes in words: to sign while it is a draft, afterwards as it was signed. */
@ApplicationScoped
class PrintingAddenda {

    private static final String OPEN = "........................................";

    @Location("paper/addendum")
    Template template;

    @Inject
    FacilityRepository facilities;

    @Inject
    PartnerRepository partners;

    @Inject
    ComparingVersions comparing;

    @Inject
    PrintingScope scope;

    @Inject
    Papers papers;

    @Inject
    Codes codes;

    byte[] print(Addendum addendum, Agreement agreement, Instant now) {
        var html = template.data("sheet", sheet(addendum, agreement, now)).render();
        return papers.pdf(html, addendum.getId(), addendum.getVersion());
    }

    /** Against the version that it builds on. */
    Difference difference(Addendum addendum, Agreement agreement, Language language) {
        var basis = addendum.getBasedOn();
        return comparing.between(
                basis, agreement.getVersions().scopeOf(basis), basis + 1, addendum.getScope(), language);
    }

    private AddendumSheet sheet(Addendum addendum, Agreement agreement, Instant now) {
        var paper = PaperSigning.of(addendum.getSigning());
        var day = paper.signed() ? paper.on() : agreement.today(now);
        return new AddendumSheet(
                addendum.getTitle(),
                facilities.findById(agreement.getFacilityId()).nameOn(day),
                partners.findById(agreement.getPartnerId()).nameOn(day),
                orOpen(paper.numbers().get(Party.FACILITY)),
                orOpen(paper.numbers().get(Party.PARTNER)),
                orOpen(Papers.day(paper.on())),
                orOpen(paper.place()),
                amended(agreement),
                orOpen(Papers.day(addendum.getEffectiveFrom())),
                difference(addendum, agreement, Language.INDONESIAN).sentences(),
                scope.lines(addendum.getScope()),
                scope.ways(addendum.getScope()),
                SignatureBlock.inPairs(paper.signatoryBlocks()),
                SignatureBlock.inPairs(paper.witnessBlocks()),
                !paper.signed(),
                "%s - versi ruang lingkup %d, mengubah versi %d - %s"
                        .formatted(
                                label("addendumStatus", addendum.getStatus()),
                                addendum.getBasedOn() + 1,
                                addendum.getBasedOn(),
                                addendum.getId()));
    }

    private AddendumSheet.Amended amended(Agreement agreement) {
        var signed = PaperSigning.of(agreement.getSigning());
        return new AddendumSheet.Amended(
                label("documentType", agreement.getDocumentType()),
                agreement.getTitle(),
                signed.numbers().get(Party.FACILITY),
                signed.numbers().get(Party.PARTNER),
                Papers.day(signed.on()));
    }

    private String label(String list, Enum<?> code) {
        return codes.label(list, code.name(), Language.INDONESIAN);
    }

    private static String orOpen(String text) {
        return text == null ? OPEN : text;
    }
}
