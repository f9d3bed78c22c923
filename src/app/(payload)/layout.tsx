import '@payloadcms/next/css';
import './admin.css';
import config from '@payload-config';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import { schedulePublishHandler } from '@payloadcms/ui/utilities/schedulePublishHandler';
import type { ServerFunction, ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { guardedSchedule } from '../../editorial/workflow/schedule.ts';
import { importMap } from './admin/importMap.js';

const serverFunctions = { 'schedule-publish': guardedSchedule(schedulePublishHandler as ServerFunction) };

const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  return handleServerFunctions({ ...args, config, importMap, serverFunctions });
};

/** The admin panel's own document: Payload's shell, without the public site's styles. */
const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
);

export default Layout;
