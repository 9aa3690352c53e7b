package org.sambung.agreements;

import io.quarkus.test.junit.QuarkusTest;
import org.sambung.testing.openapi.OpenApiContract;

@QuarkusTest
class AgreementsOpenApiTest extends OpenApiContract {}
