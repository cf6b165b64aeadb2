export const overviewTabs = ['status', 'farm', 'nodes', 'compare', 'bundle'] as const;
export type OverviewTab = (typeof overviewTabs)[number];

/** Which part of the Deployment is shown; it outlives the screen. */
class Place {
  tab = $state<OverviewTab>('status');
}

export const place = new Place();
