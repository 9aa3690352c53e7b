package org.sambung.agreements.agreement;

import static org.sambung.agreements.agreement.AgreementStatus.ABANDONED;
import static org.sambung.agreements.agreement.AgreementStatus.ACTIVE;
import static org.sambung.agreements.agreement.AgreementStatus.DRAFT;
import static org.sambung.agreements.agreement.AgreementStatus.EXPIRED;
import static org.sambung.agreements.agreement.AgreementStatus.NEGOTIATION;
import static org.sambung.agreements.agreement.AgreementStatus.READY_TO_SIGN;
import static org.sambung.agreements.agreement.AgreementStatus.SIGNED;
import static org.sambung.agreements.agreement.AgreementStatus.SUSPENDED;
import static org.sambung.agreements.agreement.AgreementStatus.TERMINATED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sambung.platform.identity.Role;
import org.sambung.platform.rule.Operation;
import org.sambung.platform.rule.OperationsOn;
import org.sambung.platform.rule.Rule;

/** What the agreements officer, and in part the partner's, can do with an agreement, in which states and under which rules. */
@OperationsOn("/v1/agreements/{id}")
enum AgreementOperation implements Operation<AgreementSituation> {
    REVISION("PUT", "", EnumSet.of(DRAFT, NEGOTIATION), List.of()),
    /** Either side's. */
    PROPOSAL("PUT", "scope", EnumSet.of(NEGOTIATION), List.of()),
    /** Each side its own part. */
    PREPARATION("PUT", "preparation", EnumSet.of(NEGOTIATION, READY_TO_SIGN), List.of()),
    /** Either side's, as long as there is something to talk about. */
    COMMENT("comments", EnumSet.complementOf(EnumSet.of(ABANDONED, TERMINATED, EXPIRED))),
    /** Either side drafts one. */
    ADDENDUM("addenda", EnumSet.of(ACTIVE)),
    /** Either side uploads a scan, whatever has become of it. */
    DOCUMENT("documents", EnumSet.allOf(AgreementStatus.class)),
    NEGOTIATION_START("negotiation", NEGOTIATION),
    READINESS(
            "readiness",
            READY_TO_SIGN,
            AgreementRule.SCOPE_MUST_PROMISE_SOMETHING,
            AgreementRule.PERIOD_MUST_BE_AGREED,
            AgreementRule.RENEWAL_MUST_FOLLOW_WITHOUT_GAP,
            AgreementRule.MOU_MUST_NOT_HAVE_ENDED),
    SIGNING("signing", SIGNED, AgreementRule.MOU_MUST_NOT_HAVE_ENDED),
    ABANDONMENT("abandonment", ABANDONED),
    SUSPENSION("suspension", SUSPENDED, AgreementRule.NOTICED_SUSPENSION_MUST_BE_WITHDRAWN_FIRST),
    RESUMPTION("resumption", EnumSet.of(SUSPENDED)),
    TERMINATION("termination", TERMINATED),
    NOTICE_WITHDRAWAL("notice-withdrawal", EnumSet.of(ACTIVE, SUSPENDED), AgreementRule.NOTICE_MUST_LIE_AHEAD),
    RENEWAL("renewal", EnumSet.of(SIGNED, ACTIVE, SUSPENDED, EXPIRED), AgreementRule.RENEWED_ONLY_ONCE);

    private final String method;
    private final String path;
    private final Set<AgreementStatus> states;
    private final List<AgreementRule> rules;

    AgreementOperation(String method, String path, Set<AgreementStatus> states, List<AgreementRule> rules) {
        this.method = method;
        this.path = path;
        this.states = states;
        this.rules = rules;
    }

    /** A transition: possible where the state can become the target. */
    AgreementOperation(String path, AgreementStatus target, AgreementRule... rules) {
        this(
                "POST",
                path,
                Stream.of(AgreementStatus.values())
                        .filter(status -> status.canBecome(target))
                        .collect(Collectors.toSet()),
                List.of(rules));
    }

    AgreementOperation(String path, Set<AgreementStatus> states, AgreementRule... rules) {
        this("POST", path, states, List.of(rules));
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Set<Role> roles() {
        return switch (this) {
            case PROPOSAL, PREPARATION, COMMENT, ADDENDUM, DOCUMENT ->
                EnumSet.of(Role.AGREEMENTS_OFFICER, Role.PARTNER_OFFICER);
            default -> EnumSet.of(Role.AGREEMENTS_OFFICER);
        };
    }

    @Override
    public boolean possibleIn(AgreementSituation now) {
        return states.contains(now.status());
    }

    @Override
    public List<? extends Rule<? super AgreementSituation>> rules() {
        return rules;
    }
}
