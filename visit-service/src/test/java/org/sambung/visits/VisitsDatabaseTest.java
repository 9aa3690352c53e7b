package org.sambung.visits;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.DatabaseConventions;

@QuarkusTest
class VisitsDatabaseTest extends DatabaseConventions {

    @Override
    protected void makeSomething() {
        VisitFixtures.aVisit(Partnership.inForce());
    }
}
