package org.sambung.referrals.referral;

import java.sql.SQLException;
import org.sambung.testing.Parts;

/** Looks beneath the interface, as the owner, whom row security does not bind. */
public final class Rows {

    private Rows() {}

    public static int count(String select) {
        try (var connection = Parts.postgres().connect("referrals", "owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from (" + select + ") as found")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
