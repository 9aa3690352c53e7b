package org.sambung.local.benchmark;

import java.sql.SQLException;

/** Something that is measured, by a name under which it can be asked for. */
interface Trial {

    String name();

    void run(Site site) throws SQLException;
}
