-- A session in Neovim with nothing but its built-in client, from 0.7 on: what a user does, and what is seen then, is
-- written to the file RESULT as JSON. `nvim --headless -u NONE -i NONE -n -c 'luafile session.lua'`
local notes, result = vim.env.NOTES, vim.env.RESULT
local seen = {}

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, result)
  vim.cmd('qall!')
end

--- Waits until `holds` answers with something true, and answers with it.
local function await(what, holds)
  local answer
  local came = vim.wait(20000, function()
    answer = holds()
    return answer and true or false
  end, 20)
  if not came then error('waited in vain: ' .. what) end
  return answer
end

local function lines(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n')
end

--- Opens a note and puts the cursor on the first of some words, or so many characters behind.
local client
local function show(name, words, behind)
  local path = notes .. '/' .. name
  if vim.api.nvim_buf_get_name(0) ~= path then vim.cmd('edit ' .. vim.fn.fnameescape(path)) end
  vim.bo.filetype = 'markdown'
  vim.lsp.buf_attach_client(0, client)
  if words then
    vim.fn.cursor(1, 1)
    if vim.fn.search('\\V' .. words, 'cW') == 0 then error(words .. ' is not in ' .. name) end
    vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + (behind or 0))
  end
  return vim.api.nvim_get_current_buf()
end

--- What the server is asked and answers, at the cursor.
local function ask(method, more)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend('force', params, more or {}), 20000)
  local answer = answers and answers[client]
  return answer and answer.result
end

--- What a choice offers, of which the one with some words in it is taken.
local function choosing(words, act)
  local offered
  vim.ui.select = function(items, options, choose)
    offered = {}
    for at, item in ipairs(items) do offered[at] = options.format_item and options.format_item(item) or item end
    for at, label in ipairs(offered) do
      if label:find(words, 1, true) then return choose(items[at], at) end
    end
    choose(nil, nil)
  end
  act()
  return await('a choice of ' .. words, function() return offered end)
end

local function session()
  vim.o.hidden = true
  -- A message that is shown must not wait for a key.
  vim.o.more = false
  client = vim.lsp.start_client({
    name = 'dueline',
    cmd = { vim.env.NODE, vim.env.DUELINE, 'lsp' },
    root_dir = notes,
    workspace_folders = { { uri = vim.uri_from_fname(notes), name = 'notes' } },
    init_options = { today = '2026-03-10' },
  })
  local sync = show('sync.md')

  local function problems()
    return vim.tbl_map(function(it) return it.lnum + 1 .. ' ' .. it.code end, vim.diagnostic.get(sync))
  end
  await('diagnostics', function() return #problems() > 0 end)
  seen.diagnostics = problems()

  show('sync.md', 'Friday', 1)
  vim.lsp.buf.hover()
  local window = await('a hover', function()
    for _, it in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(it).relative ~= '' then return it end
    end
  end)
  seen.hover = lines(vim.api.nvim_win_get_buf(window))
  vim.api.nvim_win_close(window, true)

  local plan = show('plan.md', 'Owner: ')
  vim.api.nvim_buf_set_lines(plan, -1, -1, true, { '- [ ] swim @a' })
  vim.fn.cursor(vim.fn.line('$'), 1)
  vim.cmd('startinsert!')
  vim.fn.cursor(vim.fn.line('$'), 100)
  local list = ask('textDocument/completion') or {}
  seen.completion = vim.tbl_map(function(it) return it.label end, list.items or list)
  vim.cmd('stopinsert')
  vim.cmd('undo')

  show('plan.md', 'Ann Lee', 1)
  vim.lsp.buf.definition()
  await('the definition', function() return vim.fn.expand('%:t') == 'sync.md' end)
  seen.definition = vim.fn.line('.') .. ':' .. vim.fn.col('.')

  show('plan.md', 'Ann Lee', 1)
  vim.lsp.buf.references()
  await('references', function() return #vim.fn.getqflist() > 0 end)
  seen.references = vim.tbl_map(function(it)
    return vim.fn.fnamemodify(vim.fn.bufname(it.bufnr), ':t') .. ':' .. it.lnum .. ':' .. it.col
  end, vim.fn.getqflist())
  vim.cmd('cclose')

  show('sync.md', 'paint', 1)
  choosing('done', vim.lsp.buf.code_action)
  await('a ticked box', function() return lines(sync):find('[x] Ann Lee', 1, true) end)
  seen.action = vim.api.nvim_buf_get_lines(sync, 4, 5, true)[1]
  await('no diagnostics', function() return #problems() == 0 end)
  show('sync.md')
  vim.cmd('undo')
  seen.undone = vim.api.nvim_buf_get_lines(sync, 4, 5, true)[1]

  local work = show('作業.md', '田中さん', 1)
  vim.lsp.buf.rename('山田')
  await('the new name', function() return lines(work):find('山田', 1, true) end)
  seen.renamed = { open = lines(work), closed = lines(show('定例.md')) }
  show('作業.md')
  vim.cmd('undo')
  seen.renamed.undone = lines(work)

  show('plan.md', 'swimming', 1)
  local said
  vim.notify = function(message) said = message end
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/prepareRename', vim.lsp.util.make_position_params(0, 'utf-16'), 20000)
  seen.refused = said or (answers and answers[client] and answers[client].error and answers[client].error.message)
end

local fine, why = xpcall(session, debug.traceback)
if not fine then seen.failed = why end
finish()
