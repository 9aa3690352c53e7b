package org.sambung.referrals;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.openapi.OpenApiContract;

@QuarkusTest
class ReferralsOpenApiTest extends OpenApiContract {}
