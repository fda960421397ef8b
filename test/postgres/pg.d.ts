/** As much of the driver as is used here. */
declare module "pg" {
  export class Client {
    constructor(settings: { host: string; user: string; database: string });
    connect(): Promise<void>;
    query<Row>(text: string, params?: readonly unknown[]): Promise<{ readonly rows: Row[] }>;
    end(): Promise<void>;
  }
}
