package org.sambung.referrals.permission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sambung.referrals.clinical.ReferralKind;
import org.sambung.referrals.patient.CustodyStatus;

/** Who must permit a release from custody, and by when; changes by circular, so it is configuration. */
@ConfigMapping(prefix = "sambung.permission")
public interface PermissionConfig {

    /** The steps in order, by custody status. */
    Map<CustodyStatus, List<Permitter>> chain();

    /** Other steps where the kind of care asks for them: {@code chain-by-kind.CONVICT.INPATIENT=...}. */
    Map<CustodyStatus, Map<ReferralKind, List<Permitter>>> chainByKind();

    /** How long a step of an urgent referral may take. */
    @WithDefault("4h")
    Duration urgentWithin();

    /** How many working days, in the facility's zone, a step of another planned referral may take. */
    @WithDefault("2")
    int withinWorkingDays();

    /** Days without work besides Saturdays and Sundays. */
    Optional<Set<LocalDate>> holidays();

    /** How long all deferrals of a referral may last together; then the regional office decides. */
    @WithDefault("72h")
    Duration mostDeferred();
}
