// What a web developer has after a first hour: typed clients from the three documents alone, and a journey with them.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { paths as AgreementPaths } from "./generated/agreements.js";
import type { components, paths as ReferralPaths } from "./generated/referrals.js";
import type { paths as VisitPaths } from "./generated/visits.js";
import { done, headersOf, until } from "./asking.js";
import { setting, tell } from "./settings.js";

type Problem = components["schemas"]["Problem"];

const officer = createClient<AgreementPaths>({
  baseUrl: setting("AGREEMENTS"),
  headers: await headersOf("client-officer"),
});
const doctor = createClient<ReferralPaths>({
  baseUrl: setting("REFERRALS"),
  headers: await headersOf("client-doctor"),
});
const visits = createClient<VisitPaths>({
  baseUrl: setting("VISITS"),
  headers: await headersOf("client-officer"),
});
const partnerId = setting("PARTNER");

// Who is asking, and what there is to open.
const me = done(await officer.GET("/v1/me"), 200);
assert.ok(me.sections?.some(({ href }) => href === "/v1/agreements"));
tell("me", me.subject);

// Three drafts, each sent twice as by a phone that heard no answer; read back page by page, newest first.
const drafted: string[] = [];
for (const title of ["Pertama", "Kedua", "Ketiga"]) {
  const send = () =>
    officer.POST("/v1/agreements", {
      params: { header: { "Idempotency-Key": `draft-${title}` } },
      body: {
        partnerId,
        draft: { title, documentType: "PKS", scope: [{ service: "CURATIVE", beneficiaries: ["INMATES", "STAFF"] }] },
      },
    });
  const draft = done(await send(), 201);
  const repeated = await send();
  assert.deepEqual(done(repeated, 201), draft);
  assert.equal(repeated.response.headers.get("idempotent-replayed"), "true");
  assert.ok(draft.id);
  drafted.unshift(draft.id);
}
const listed: (string | undefined)[] = [];
let pages = 0;
let cursor: string | undefined;
do {
  const page = done(await officer.GET("/v1/agreements", { params: { query: { limit: 2, cursor } } }), 200);
  listed.push(...(page.items ?? []).map((agreement) => agreement.id));
  cursor = page.next;
  pages++;
} while (cursor);
assert.deepEqual(listed, drafted);
tell("pages", pages);

// A body that is not valid is answered with a problem, which the document types.
const refused = await officer.POST("/v1/agreements", {
  body: { partnerId, draft: { title: " ", documentType: "MOU", scope: [] } },
});
assert.equal(refused.response.status, 400);
const problem: Problem | undefined = refused.error;
assert.equal(problem?.type, "/problems/invalid-request");
assert.equal(problem.errors?.[0]?.pointer, "/draft/title");
tell("problem", problem.type);

// An edit names the version that it was made on.
const [id] = drafted;
assert.ok(id);
const shown = await officer.GET("/v1/agreements/{id}", { params: { path: { id } } });
const read = done(shown, 200);
const edition = shown.response.headers.get("etag");
assert.ok(edition && read.documentType && read.scope);
const revision = { title: "Ketiga, diperbaiki", documentType: read.documentType, scope: read.scope };
const edit = { params: { path: { id }, header: { "If-Match": edition } }, body: revision };
assert.equal(done(await officer.PUT("/v1/agreements/{id}", edit), 200).title, revision.title);
const late = await officer.PUT("/v1/agreements/{id}", edit);
assert.equal(late.error?.type, "/problems/stale-version");
tell("edited", late.response.status);

// A patient, and a referral that a doctor recommends. News of the facility and the partner arrives by event.
const patient = await until(
  () =>
    doctor.POST("/v1/patients", {
      body: {
        recordNumber: "RM-KLIEN-1",
        custodyStatus: "CONVICT",
        person: { name: "Warga Klien Uji", sex: "FEMALE", birthYear: 1988, nikMissingBecause: "NOT_YET_VERIFIED" },
      },
    }),
  201,
);
assert.ok(patient.id);
const patientId = patient.id;
const referral = await until(
  () =>
    doctor.POST("/v1/referrals", {
      body: {
        patientId,
        kind: "OUTPATIENT",
        urgency: "URGENT",
        destinationId: partnerId,
        clinical: { reason: "Nyeri perut kanan bawah", diagnosis: "K35", precautions: ["STANDARD"] },
      },
    }),
  201,
);
assert.ok(referral.id);
const path = { id: referral.id };
done(
  await doctor.POST("/v1/referrals/{id}/recommendation", { params: { path }, body: { doctorUnavailable: false } }),
  200,
);
const recommended = done(await doctor.GET("/v1/referrals/{id}", { params: { path } }), 200);
tell("referral", recommended.clinical?.status);
tell("possible", recommended.actions?.possible?.map((action) => `${action.method} ${action.name}`));
tell("blocked", recommended.actions?.blocked?.find(({ name }) => name === "submission")?.because);

// The third service, with the same persona.
tell("visits", done(await visits.GET("/v1/visits"), 200).items?.length);
