import type { Account, BankClient, Lead, Portfolios } from './drawPortfolios';
import { DATE, MONEY, TEXT, WHOLE, type SampleTable } from './SampleTable';

/** Other firms' tables: large accounts, clients of a bank, and a pipeline of customers and prospects. */
export const portfolioTables = ({ accounts, bankClients, pipeline }: Portfolios): SampleTable[] => [
  accountsTable(accounts),
  bankClientsTable(bankClients),
  pipelineTable(pipeline),
];

const accountsTable = (accounts: readonly Account[]): SampleTable => ({
  name: 'Accounts',
  columns: [
    { header: 'Customer ID', format: TEXT, width: 13 },
    { header: 'Name', format: TEXT, width: 34 },
    { header: 'Region', format: TEXT, width: 10 },
    { header: 'Industry', format: TEXT, width: 15 },
    { header: 'Annual sales', format: MONEY, width: 16 },
    { header: 'Sales last year', format: MONEY, width: 16 },
    { header: 'Years with us', format: '0.0', width: 14 },
    { header: 'Potential', format: WHOLE, width: 11 },
    { header: 'Credit', format: TEXT, width: 9 },
    { header: 'Tier last year', format: TEXT, width: 14 },
    { header: 'By the method last year', format: TEXT, width: 23 },
    { header: 'Tier by hand', format: TEXT, width: 13 },
    { header: 'Set by', format: TEXT, width: 12 },
    { header: 'Because', format: TEXT, width: 20 },
    { header: 'Until', format: DATE, width: 12 },
  ],
  rows: accounts.map(({ override, ...account }) => [
    account.id,
    account.name,
    account.region,
    account.industry,
    account.annualSales,
    account.salesLastYear,
    account.yearsWithUs,
    account.potential,
    account.credit,
    account.tierLastYear,
    account.methodTierLastYear,
    override?.tier ?? '',
    override?.who ?? '',
    override?.why ?? '',
    override?.until ?? '',
  ]),
});

const bankClientsTable = (clients: readonly BankClient[]): SampleTable => ({
  name: 'BankClients',
  columns: [
    { header: 'Customer ID', format: TEXT, width: 13 },
    { header: 'Name', format: TEXT, width: 34 },
    { header: 'Assets', format: MONEY, width: 16 },
    { header: 'Willingness', format: TEXT, width: 12 },
    { header: 'Credit score', format: WHOLE, width: 13 },
    { header: 'Days past due', format: WHOLE, width: 14 },
  ],
  rows: clients.map(({ id, name, assets, willingness, creditScore, daysPastDue }) => [
    id,
    name,
    assets,
    willingness,
    creditScore,
    daysPastDue,
  ]),
});

const pipelineTable = (leads: readonly Lead[]): SampleTable => ({
  name: 'Pipeline',
  columns: [
    { header: 'Customer ID', format: TEXT, width: 13 },
    { header: 'Name', format: TEXT, width: 34 },
    { header: 'Industry', format: TEXT, width: 15 },
    { header: 'Profit margin', format: '0.0%', width: 14 },
    { header: 'Industry growth over five years', format: '0%', width: 30 },
    { header: 'Deals a year', format: WHOLE, width: 13 },
    { header: 'Supported industry', format: TEXT, width: 18 },
    { header: 'Tier', format: TEXT, width: 7 },
  ],
  rows: leads.map(({ id, name, industry, margin, industryGrowth, dealsAYear, isSupported, tier }) => [
    id,
    name,
    industry,
    margin,
    industryGrowth,
    dealsAYear,
    isSupported ? 'Yes' : 'No',
    tier,
  ]),
});
