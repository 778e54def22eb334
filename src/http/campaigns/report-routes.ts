/** What became of a campaign: in figures as they change, and message by message. */
import { readCampaignReport } from '../../actions/campaign-report.ts'
import { CampaignReport, DeliveryList, DeliveryQuery } from '../../contract/campaign-report.ts'
import { IdParams } from '../../contract/terms.ts'
import { presentPage, readPage } from '../cursor.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentCampaign, presentDelivery, presentReport } from './present.ts'
import { findCampaign, identifiersOf, namesOf } from './read.ts'

const tags = ['Campaigns']

export const campaignReportRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/campaigns/:id/report',
    {
      ...requires('campaign:read'),
      schema: { tags, summary: 'What became of it', params: IdParams, response: { 200: CampaignReport } },
    },
    async (request) => {
      const actor = actorOf(request)
      const campaign = await findCampaign(deps.read, actor.workspaceId, request.params.id)
      const report = await readCampaignReport(deps.read, campaign, deps.clock.now())
      const [names, identifiers] = await Promise.all([
        namesOf(deps.read, actor.workspaceId),
        identifiersOf(
          deps.read,
          report.stops.latest.map(({ key }) => key),
        ),
      ])
      return presentReport(presentCampaign(campaign, report.figures, names), report, identifiers, seesNumbers(actor))
    },
  )

  server.get(
    '/v1/campaigns/:id/deliveries',
    {
      ...requires('campaign:read'),
      schema: {
        tags,
        summary: 'Its messages',
        description: 'Whom the gate refused at once has none.',
        params: IdParams,
        querystring: DeliveryQuery,
        response: { 200: DeliveryList },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const campaign = await findCampaign(deps.read, actor.workspaceId, request.params.id)
      const { status, error_code } = request.query
      const page = await deps.read.campaignReports.deliveries(
        actor.workspaceId,
        campaign.campaignId,
        {
          ...(status === undefined ? {} : { statuses: [status] }),
          ...(error_code === undefined ? {} : { errorCode: error_code }),
        },
        readPage(request.query, /^\d{1,3}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      )
      const identifiers = await identifiersOf(
        deps.read,
        page.rows.map(({ key }) => key),
      )
      return presentPage(page, (row) => presentDelivery(row, identifiers, seesNumbers(actor)))
    },
  )
}
