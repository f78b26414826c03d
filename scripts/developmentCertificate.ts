import { getHttpsServerOptions } from 'office-addin-dev-certs';

export interface Certificate {
  readonly ca?: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * The localhost certificate of Microsoft's development tools where they can make one, else `undefined`: the server then signs its own and the browser
 * asks once. Installing a trusted certificate asks the operating system's own question the first time.
 */
export const developmentCertificate = async (): Promise<Certificate | undefined> => {
  const log = console.log;
  try {
    // The tool reports to standard output; ours is read by programs.
    console.log = console.error;
    const { ca, cert, key } = await getHttpsServerOptions();
    return { ca, cert, key };
  } catch (error) {
    console.error(
      `No trusted certificate could be installed (${error instanceof Error ? error.message : String(error)}): using a self-signed one.`,
    );
    return undefined;
  } finally {
    console.log = log;
  }
};
