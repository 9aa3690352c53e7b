package org.sambung.agreements.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.agreements.agreement.Party;
import org.sambung.agreements.agreement.Service;

@Schema(name = "Comment", description = "What one side said of an agreement's scope.")
record CommentView(
        UUID id,
        @Schema(description = "The agreement.") UUID agreementId,

        @Schema(description = "Which side.", examples = "PARTNER")
        Party side,

        @Schema(description = "Who; absent where the token named nobody.", examples = "Humas Mitra")
        String by,

        @Schema(description = "The version of the scope that it is about.", examples = "2")
        int scopeVersion,

        @Schema(description = "The line it is about; absent where it is about the whole.", examples = "ROUTINE_CHECKUP")
        Service service,

        @Schema(description = "What.", examples = "Kunjungan mingguan terlalu sering bagi tim kami")
        String text,

        @Schema(description = "When, UTC.") Instant madeAt) {

    static CommentView of(Comment comment) {
        return new CommentView(
                comment.getId(),
                comment.getAgreementId(),
                comment.getSide(),
                comment.getRemark().by(),
                comment.getScopeVersion(),
                comment.getService(),
                comment.getRemark().text(),
                comment.getMadeAt());
    }
}
