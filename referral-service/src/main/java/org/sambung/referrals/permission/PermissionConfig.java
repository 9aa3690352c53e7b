package org.sambung.referrals.permission;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import org.sambung.referrals.patient.CustodyStatus;

/** Who must permit a release from custody; changes by circular, so it is configuration. */
@ConfigMapping(prefix = "sambung.permission")
public interface PermissionConfig {

    /** The steps in order, by custody status. */
    Map<CustodyStatus, List<Permitter>> chain();
}
