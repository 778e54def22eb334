/**
 * Everything that must hold, on a fresh clone, with no step by hand: format and lint, types, and all tests. With
 * arguments only the tests run, and those go to Vitest. The last line counts what passed and what failed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const args = process.argv.slice(2).filter((arg) => arg !== '--')
const narrowed = args.length > 0

const checks = narrowed ? [] : [check('format and lint', 'biome', 'check', '--error-on-warnings'), ...typeChecks()]
const tests = runTests()
const passed = checks.filter((holds) => holds).length + tests.passed
const failed = checks.filter((holds) => !holds).length + tests.failed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function typeChecks() {
  return ['.', 'look', 'console', 'widget', 'sdk', 'emulator', 'test/browser', 'test/console']
    .filter((dir) => existsSync(join(root, dir, 'tsconfig.json')))
    .map((dir) => check(`types of ${dir}`, 'tsc', '--noEmit', '-p', dir))
}

function check(name, tool, ...options) {
  const holds = run(tool, options) === 0
  console.log(`${holds ? 'holds' : 'FAILS'}: ${name}`)
  return holds
}

function runTests() {
  const dir = mkdtempSync(join(tmpdir(), 'assent-check-'))
  const report = join(dir, 'report.json')
  try {
    const status = run('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ])
    return count(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { testResults: [] }, status)
  } finally {
    rmSync(dir, { recursive: true })
  }
}

// A file that could not be loaded has failed although none of its tests has, and so has a run that Vitest calls bad.
function count({ testResults }, status) {
  const tests = testResults.flatMap((file) => file.assertionResults)
  const unloaded = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed))
  const failed = tests.filter(hasFailed).length + unloaded.length
  const passed = tests.filter((test) => test.status === 'passed').length
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed }
}

function hasFailed(test) {
  return test.status === 'failed'
}

function run(tool, options) {
  const script = { biome: '@biomejs/biome/bin/biome', tsc: 'typescript/bin/tsc', vitest: 'vitest/vitest.mjs' }[tool]
  return spawnSync(process.execPath, [join(root, 'node_modules', script), ...options], { cwd: root, stdio: 'inherit' })
    .status
}
