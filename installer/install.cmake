# Where everything goes; packages are made from this (cpack.cmake). Two components, two packages: a mail server without
# a display shall not need the libraries of the window.
set(CMAKE_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(linux ${CMAKE_CURRENT_LIST_DIR}/linux)

install(TARGETS email-autoconfigure-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT cli)
if(AUTOCONFIGURE_BUILD_GUI)
  install(TARGETS email-autoconfigure
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT window
    BUNDLE DESTINATION . COMPONENT window)
endif()

if(UNIX AND NOT APPLE)
  include(${CMAKE_CURRENT_LIST_DIR}/documentation.cmake)

  # Completion: the shells' scripts ask the program.
  set(completion ${CMAKE_CURRENT_LIST_DIR}/completion/email-autoconfigure-cli)
  # Debian's zsh looks elsewhere for what packages bring.
  set(zsh site-functions)
  if(EXISTS /etc/debian_version)
    set(zsh vendor-completions)
  endif()
  install(FILES ${completion}.bash COMPONENT cli
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME email-autoconfigure-cli)
  install(FILES ${completion}.zsh COMPONENT cli
    DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${zsh} RENAME _email-autoconfigure-cli)
  install(FILES ${completion}.fish COMPONENT cli
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

  # The desktop's view of the window: menu entry, software catalogue, *.autoconf.json, icon.
  if(AUTOCONFIGURE_BUILD_GUI)
    install(FILES ${linux}/email-autoconfigure.desktop COMPONENT window
      DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${linux}/email-autoconfigure.metainfo.xml COMPONENT window
      DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo
      RENAME org.email_autoconfigure.EmailAutoconfigure.metainfo.xml)
    install(FILES ${linux}/email-autoconfigure.mime.xml COMPONENT window
      DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME email-autoconfigure.xml)
    install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/app.svg COMPONENT window
      DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME email-autoconfigure.svg)
  endif()
endif()

include(${CMAKE_CURRENT_LIST_DIR}/cpack.cmake)
