package org.sambung.visits.screening;

import io.quarkus.runtime.util.HashUtil;
import java.util.HexFormat;
import org.sambung.platform.seal.Sealer;

/**
 * Which file of results it is, to the byte, whatever became of its results since.
 *
 * @param fingerprint keyed, for whoever could compute it would find out results by guessing
 * @param isKnown whether the campaign has taken it before
 */
record ResultFile(String fingerprint, boolean isKnown) {

    static ResultFile of(byte[] file, ScreeningCampaign campaign, Sealer sealer) {
        var keyed = sealer.hash(HashUtil.sha256(file), "screening_campaign|files|" + campaign.getId());
        var fingerprint = HexFormat.of().formatHex(keyed);
        return new ResultFile(fingerprint, campaign.hasTaken(fingerprint));
    }
}
